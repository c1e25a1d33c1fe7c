import { render } from 'preact';
import '../../components/styles/base.css';
import { t } from '../../lib/i18n.ts';
import { WelcomeApp } from './WelcomeApp.tsx';

// Screen readers and line breaking depend on it.
document.documentElement.lang = t('locale');
render(<WelcomeApp />, document.body);
