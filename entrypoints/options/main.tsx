import { render } from 'preact';
import '../../components/styles/base.css';
import { t } from '../../lib/i18n.ts';
import { OptionsApp } from './OptionsApp.tsx';

const query = new URLSearchParams(location.search);
const server = query.get('server');
const tabId = query.has('tab') ? Number(query.get('tab')) : null;

// Screen readers and line breaking depend on it.
document.documentElement.lang = t('locale');
const byToken = query.has('token');
render(<OptionsApp wanted={server === null ? null : { server, byToken, tabId }} />, document.body);
