import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OfferedPicture, PagePictures } from '../../lib/page/picture/page-pictures.ts';
import { Icon } from '../common/Icon.tsx';
import { plainText } from '../common/plain-text.ts';
import '../styles/pictures.css';

interface PicturePickerProps {
  /** null: they are still looked for. */
  found: PagePictures | null;
  /** The page's language, for the shapes of Han characters; '' where it is not known. */
  lang: string;
  onChoose: (picture: OfferedPicture) => void;
}

/** The pictures of a page, to attach one with a click. */
export function PicturePicker({ found, lang, onChoose }: PicturePickerProps) {
  const pictures = found?.pictures ?? [];
  return (
    <div class="picture-picker">
      <p class="dim" role="status">
        {pictures.length === 0 && newsOf(found)}
      </p>
      {pictures.length > 0 && (
        <ul aria-label={t('pagePictures')}>
          {pictures.map((picture) => (
            <li key={picture.url}>
              <Choice {...{ picture, lang }} onChoose={() => onChoose(picture)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function newsOf(found: PagePictures | null): string {
  if (found === null) return t('picturesComing');
  return found.isThere ? t('picturesNone') : t('picturesGone');
}

interface ChoiceProps {
  picture: OfferedPicture;
  lang: string;
  onChoose: () => void;
}

function Choice({ picture: { looks, alt, size }, lang, onChoose }: ChoiceProps) {
  // What its server does not show outside of the page can be attached all the same.
  const [isShown, setShown] = useState(looks !== null);
  const words = plainText(alt);
  return (
    <button type="button" class="picture-choice" title={words} onClick={onChoose}>
      <span class="thumbnail">
        {isShown && looks !== null ? (
          <img
            src={looks}
            alt=""
            referrerpolicy="no-referrer"
            loading="lazy"
            decoding="async"
            onError={() => setShown(false)}
          />
        ) : (
          <Icon name="picture" />
        )}
      </span>
      {words === '' ? (
        <span class="dim">{t('pictureUndescribed')}</span>
      ) : (
        <bdi lang={lang || undefined}>{words}</bdi>
      )}
      {size && (
        <small>
          {size.width} × {size.height}
        </small>
      )}
    </button>
  );
}
