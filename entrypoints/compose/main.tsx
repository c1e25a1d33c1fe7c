import { render } from 'preact';
import '../../components/styles/base.css';
import { t } from '../../lib/i18n.ts';
import { ComposeApp } from './ComposeApp.tsx';
import './compose.css';

const query = new URLSearchParams(location.search);
const tabId = query.has('tab') ? Number(query.get('tab')) : null;

// Screen readers and line breaking depend on it.
document.documentElement.lang = t('locale');
render(<ComposeApp wanted={{ draftId: query.get('draft'), tabId }} place="tab" />, document.body);
