import { render } from 'preact';
import '../../components/styles/base.css';
import { ComposeApp } from './ComposeApp.tsx';
import './compose.css';

const query = new URLSearchParams(location.search);
const tabId = query.has('tab') ? Number(query.get('tab')) : null;

render(<ComposeApp wanted={{ draftId: query.get('draft'), tabId }} place="tab" />, document.body);
