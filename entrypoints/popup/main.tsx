import { render } from 'preact';
import '../../components/styles/base.css';
import { closePopup, closeWithOthers } from '../../lib/browser/popup.ts';
import { t } from '../../lib/i18n.ts';
import { ComposeApp } from '../compose/ComposeApp.tsx';
import './popup.css';

closeWithOthers();
// Screen readers and line breaking depend on it.
document.documentElement.lang = t('locale');
render(
  <ComposeApp wanted={{ draftId: null, tabId: null }} place="popup" onDone={closePopup} />,
  document.body,
);
