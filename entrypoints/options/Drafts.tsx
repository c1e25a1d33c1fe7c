import { useState } from 'preact/hooks';
import { DraftList } from '../../components/writing/DraftList.tsx';
import { Section } from '../../components/options/OptionsLayout.tsx';
import { useWatchedRecords } from '../../components/common/use-records.ts';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';
import { entries } from '../../lib/share/outbox/entries.ts';
import { isPosted } from '../../lib/share/outbox/entry.ts';
import { copyDraft } from './copy-draft.ts';
import { useIsPrivate } from './use-is-private.ts';

interface Thrown {
  draft: Draft;
  putBack: () => Promise<void>;
}

/** What was begun and not posted. A draft thrown away can be had back until this page is left. */
export function Drafts() {
  const kept = useWatchedRecords(drafts);
  const sent = useWatchedRecords(entries);
  const [thrown, setThrown] = useState<Thrown[]>([]);
  const isPrivate = useIsPrivate();
  if (!kept || !sent || isPrivate === null) return null;

  async function discard(draft: Draft): Promise<void> {
    const putBack = await copyDraft(draft);
    setThrown((before) => [...before.filter((other) => other.draft.id !== draft.id), { draft, putBack }]);
    await call('discardDraft', draft.id);
  }

  const open = kept.filter((draft) => draft.touched && draft.private === isPrivate && !isPosted(draft, sent));
  const gone = thrown.map(({ draft }) => draft).filter(({ id }) => !open.some((draft) => draft.id === id));
  const list = [...open, ...gone].toSorted((a, b) => b.savedAt - a.savedAt);
  if (list.length === 0) return null;
  return (
    <Section title={t('drafts')}>
      <DraftList
        drafts={list}
        thrown={new Set(gone.map(({ id }) => id))}
        now={Date.now()}
        onContinue={({ id }) => void call('openComposer', { draftId: id, tabId: null })}
        onDiscard={(draft) => void discard(draft)}
        onPutBack={({ id }) => void thrown.find(({ draft }) => draft.id === id)?.putBack()}
      />
    </Section>
  );
}
