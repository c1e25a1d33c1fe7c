import type { Account } from '../../lib/accounts/account.ts';
import { newAccount } from '../../lib/accounts/new-account.ts';
import type { Tab } from '../../lib/browser/tabs.ts';
import { t } from '../../lib/i18n.ts';
import { noteText } from '../../lib/page/text/note-text.ts';
import { newDraft, type Draft } from '../../lib/share/draft/draft.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';

/** A page that everybody here may like to share. */
const page = { url: 'https://misskey-hub.net/', title: 'Misskey Hub' };

/** Puts a note about that page into the drafts; resolves with its id. */
export async function keepSampleDraft(here: Tab | null): Promise<string> {
  const text = `\n\n${noteText(page)}`;
  const empty = newDraft(Date.now(), here?.private ?? false);
  const draft = { ...empty, text, page: { ...page, tabId: here?.id ?? -1 } };
  await drafts.set(draft.id, draft);
  return draft.id;
}

/** The same, as it looks when somebody has written it. */
export function pictured(): { account: Account; draft: Draft } {
  const account: Account = {
    ...newAccount({
      id: 'ai@misskey.example',
      origin: 'https://misskey.example',
      userId: 'ai',
      username: 'ai',
    }),
    name: t('welcomeSampleName'),
  };
  const text = `${t('welcomeSampleText')}\n\n${noteText(page)}`;
  return { account, draft: { ...newDraft(0, false), text, page: { ...page, tabId: -1 } } };
}
