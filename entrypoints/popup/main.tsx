import { render } from 'preact';
import '../../components/styles/base.css';
import { ComposeApp } from '../compose/ComposeApp.tsx';
import './popup.css';

render(<ComposeApp wanted={{ draftId: null, tabId: null }} place="popup" />, document.body);
