import { AttachedFiles } from '../../components/writing/AttachedFiles.tsx';
import { fieldLanguage } from '../../components/writing/field-language.ts';
import { isShrinkable } from '../../lib/browser/shrink.ts';
import { call } from '../../lib/call.ts';
import { partLength } from '../../lib/misskey/limits.ts';
import type { DraftFile } from '../../lib/share/draft/draft-file.ts';
import type { FilesProps } from './Files.tsx';
import { usePagePictures } from './use-page-pictures.ts';
import { usePreviews } from './use-previews.ts';

/** The files of the note in hand. */
export function FileList({ hand, account, accounts, posting, onTab }: FilesProps) {
  const { files } = hand.draft;
  const waysTo = usePagePictures({ hand, account, accounts, posting, onTab });
  const previews = usePreviews(hand.draft, posting.busy);
  const change = (how: (files: DraftFile[]) => DraftFile[]) =>
    hand.change((now) => ({ files: how(now.files) }), accounts);

  async function remove(file: DraftFile): Promise<void> {
    change((files) => files.filter(({ id }) => id !== file.id));
    await hand.settled();
    await call('forgetFile', file, hand.draft.private);
  }

  return (
    <AttachedFiles
      {...{ files, account, previews, isShrinkable, waysTo }}
      measure={partLength}
      lang={fieldLanguage(hand.draft.link?.lang)}
      onAllow={() => posting.signInAgain(['write:drive'])}
      onChange={(id, words) =>
        change((files) => files.map((file) => (file.id === id ? { ...file, ...words } : file)))
      }
      onMove={(file, to) =>
        change((files) => files.filter(({ id }) => id !== file.id).toSpliced(to, 0, file))
      }
      onRemove={(file) => void remove(file)}
    />
  );
}
