import { render } from 'preact';
import '../../components/styles/base.css';
import { t } from '../../lib/i18n.ts';
import { OptionsApp } from './OptionsApp.tsx';

// Screen readers and line breaking depend on it.
document.documentElement.lang = t('locale');
render(<OptionsApp />, document.body);
