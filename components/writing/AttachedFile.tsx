import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import type { DraftFile } from '../../lib/share/draft/draft-file.ts';
import { Icon } from '../common/Icon.tsx';
import { IconButton } from '../common/IconButton.tsx';
import { Name } from '../common/Name.tsx';
import { roomLeft, type Measure } from './note-fit.ts';
import { plainText } from '../common/plain-text.ts';
import { Room } from './Room.tsx';
import { useField } from '../common/use-field.ts';

/** What a person can say about a file. */
export type FileWords = Partial<Pick<DraftFile, 'alt' | 'sensitive'>>;

interface AttachedFileProps {
  file: DraftFile;
  place: number;
  last: boolean;
  measure: Measure;
  lang: string | undefined;
  /** Length of an alt text; 0 where there is none. And how it is counted. */
  limits: Pick<Account['limits'], 'alt' | 'unit'>;
  /** Address of its content. */
  preview: string | null;
  onChange: (words: FileWords) => void;
  onMove: (place: number) => void;
  onRemove: () => void;
}

/** One attached file: how it looks, what is said of it, where it stands. */
export function AttachedFile(props: AttachedFileProps) {
  const { file, limits, onChange } = props;
  return (
    <li class="file">
      <Thumbnail {...props} />
      <div class="file-words">
        {limits.alt > 0 ? <AltText {...props} /> : <Name text={file.name} />}
        <label class="check">
          <input
            type="checkbox"
            checked={file.sensitive}
            onChange={({ currentTarget: { checked } }) => onChange({ sensitive: checked })}
          />
          {t('sensitive')}
        </label>
      </div>
      <Place {...props} />
    </li>
  );
}

/** Takes it out, or to another place; the focus goes along. */
function Place({ file, place, last, onMove, onRemove }: AttachedFileProps) {
  const buttons = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    const enabled = [...(buttons.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    const same = enabled.find(({ ariaLabel }) => ariaLabel === moved.current);
    if (moved.current !== null) (same ?? enabled.at(-1))?.focus();
    moved.current = null;
  }, [place]);

  const name = plainText(file.name);
  const labels = { up: t('moveFileUp', { name }), down: t('moveFileDown', { name }) };
  const move = (way: 'up' | 'down') => {
    moved.current = labels[way];
    onMove(way === 'up' ? place - 1 : place + 1);
  };
  return (
    <div class="file-place" ref={buttons}>
      <IconButton icon="close" label={t('removeFile', { name })} onClick={onRemove} />
      {!(place === 0 && last) && (
        <>
          <IconButton icon="up" label={labels.up} disabled={place === 0} onClick={() => move('up')} />
          <IconButton icon="down" label={labels.down} disabled={last} onClick={() => move('down')} />
        </>
      )}
    </div>
  );
}

function Thumbnail({ file, preview }: AttachedFileProps) {
  const name = plainText(file.name);
  const isPicture = file.type.startsWith('image/') || Boolean(file.source);
  const looks = [file.sensitive && 'veiled', file.source?.sought === false && 'coming'];
  return (
    <span class={['thumbnail', ...looks].filter(Boolean).join(' ')} title={name}>
      {isPicture && preview !== null && <img src={preview} alt={name} />}
      {isPicture && preview === null && <Icon name="picture" />}
      {!isPicture && <bdi>{/[^.]*$/.exec(name)?.[0].slice(0, 5)}</bdi>}
    </span>
  );
}

function AltText({ file, limits, measure, lang, onChange }: AttachedFileProps) {
  const field = useField<HTMLTextAreaElement>(file.alt, (alt) => onChange({ alt }));
  const left = roomLeft(measure(file.alt.trim(), 'text', limits.unit), limits.alt);
  return (
    <>
      <textarea
        rows={2}
        spellcheck
        lang={lang}
        aria-label={t('altTextOf', { name: plainText(file.name) })}
        placeholder={t('altText')}
        {...field}
      />
      <Room left={left} />
    </>
  );
}
