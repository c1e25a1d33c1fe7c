import { render } from 'preact';
import '../../components/styles/base.css';
import { closePopup } from '../../lib/browser/popup.ts';
import { t } from '../../lib/i18n.ts';
import { Address } from './Address.tsx';
import { ComposeApp } from './ComposeApp.tsx';
import { Panel } from './Panel.tsx';
import './compose.css';

const query = new URLSearchParams(location.search);
const tabId = query.has('tab') ? Number(query.get('tab')) : null;

// Screen readers and line breaking depend on it.
document.documentElement.lang = t('locale');
const app = query.has('panel') ? (
  <Panel />
) : (
  <ComposeApp
    wanted={{ draftId: query.get('draft'), tabId }}
    place={query.has('window') ? 'window' : 'tab'}
    onDone={closePopup}
    aside={({ draft }, _accounts, isPosted) => (
      <Address draftId={draft.touched && !isPosted ? draft.id : null} />
    )}
  />
);
render(app, document.body);
