import type { Account } from '../../lib/accounts/account.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { DraftFile, PageSource } from '../../lib/share/draft/draft-file.ts';
import { hostOf } from '../common/address.ts';
import { AttachedFile, type FileWords } from './AttachedFile.tsx';
import { Button } from '../common/Button.tsx';
import { Icon } from '../common/Icon.tsx';
import type { Measure } from './note-fit.ts';
import { Notice } from '../common/Notice.tsx';
import { PagePicture, type OtherWays } from '../page/PagePicture.tsx';
import { plainText } from '../common/plain-text.ts';
import { ProblemNotice } from '../common/ProblemNotice.tsx';
import { useBackToText } from '../common/use-back-to-text.ts';
import '../styles/files.css';

/** Addresses to show files by their ids; null: its content is not here. What is not in it is not known yet. */
export type Previews = Readonly<Record<string, string | null>>;

export interface AttachedFilesProps {
  files: readonly DraftFile[];
  /** The account that posts. */
  account: Account;
  measure: Measure;
  /** Of what the page says of its pictures, for the shapes of Han characters; undefined: the person's own. */
  lang?: string | undefined;
  previews: Previews;
  /** Whether a file of that MIME type is made smaller where it is too large. */
  isShrinkable: (type: string) => boolean;
  onChange: (id: string, words: FileWords) => void;
  onMove: (file: DraftFile, place: number) => void;
  onRemove: (file: DraftFile) => void;
  /** What else can be done about a picture that its page does not hand out. */
  waysTo: (source: PageSource) => OtherWays;
  /** Signs in again, with the permission to upload. */
  onAllow: () => void;
}

/** The files of a note in their order, what is said of each, and what stands in their way. */
export function AttachedFiles(props: AttachedFilesProps) {
  const { files, account, measure, previews, onChange, onMove, onRemove } = props;
  const host = hostOf(account.origin);
  useBackToText(files.length);
  return (
    <section class="files" aria-label={t('files')}>
      <ul>
        {files.map((file, place) => (
          <AttachedFile
            key={file.id}
            {...{ file, place, measure }}
            lang={props.lang}
            last={place === files.length - 1}
            limits={account.limits}
            preview={previews[file.id] ?? null}
            onChange={(words) => onChange(file.id, words)}
            onMove={(to) => onMove(file, to)}
            onRemove={() => onRemove(file)}
          />
        ))}
      </ul>
      {files.map(
        ({ id, source }) =>
          source && <PagePicture key={id} {...{ source, host }} otherWays={props.waysTo(source)} />,
      )}
      <Obstacles {...props} />
      <Hints {...props} />
    </section>
  );
}

/** With these the note cannot go. */
function Obstacles({ files, account, onAllow }: AttachedFilesProps) {
  const host = hostOf(account.origin);
  if (account.kind === 'sharePage') return null;
  if (!account.permissions.includes('write:drive')) {
    return (
      <Notice kind="warn">
        {t('filesNeedPermission', { host })}
        <Button kind="quiet" onClick={onAllow}>
          {t('actAllow')}
        </Button>
      </Notice>
    );
  }
  const tooMany = files.length > account.limits.files;
  return tooMany ? <ProblemNotice problem={{ code: 'tooManyFiles', detail: {} }} host={host} /> : null;
}

/** What is good to know before it goes. Nothing of it is in the way. */
function Hints({ files, account, previews, isShrinkable }: AttachedFilesProps) {
  const host = hostOf(account.origin);
  const { alt, fileSize } = account.limits;
  const mute = files.filter(({ type, alt }) => type.startsWith('image/') && alt.trim() === '').length;
  const large = files.filter(({ size }) => fileSize !== null && size > fileSize);
  const lost = files.filter(
    ({ id, uploads, source }) => !source && previews[id] === null && uploads.length === 0,
  );
  const lines = [
    ...(account.kind === 'sharePage' ? [t('sharePageNoFiles', { host })] : []),
    ...lost.map(({ name }) => t('fileLost', { name: plainText(name) })),
    ...large.map((file) => tooLarge(plainText(file.name), host, isShrinkable(file.type))),
    ...(alt === 0 ? [t('altTextNever', { host })] : []),
    ...(alt > 0 && mute > 0 ? [plural('altTextMissing', mute)] : []),
  ];
  return (
    <div role="status">
      {lines.map((line) => (
        <p key={line} class="page-hint">
          <Icon name="info" />
          <span>{line}</span>
        </p>
      ))}
    </div>
  );
}

function tooLarge(name: string, host: string, shrinks: boolean): string {
  return shrinks ? t('fileWillShrink', { name, host }) : t('fileWillNotFit', { name, host });
}
