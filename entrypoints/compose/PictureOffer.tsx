import { useRef, useState } from 'preact/hooks';
import { IconButton } from '../../components/common/IconButton.tsx';
import { PicturePicker } from '../../components/page/PicturePicker.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';
import type { OfferedPicture, PagePictures } from '../../lib/page/picture/page-pictures.ts';
import type { DraftPage } from '../../lib/share/draft/draft.ts';
import { newPicture } from '../../lib/share/draft/draft-file.ts';
import type { DraftInHand } from './use-draft.ts';

interface PictureOfferProps {
  page: DraftPage;
  hand: DraftInHand;
  accounts: readonly Account[];
}

/** Offers the pictures of the page: it is looked at for them at a click, and never before. */
export function PictureOffer({ page, hand, accounts }: PictureOfferProps) {
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<PagePictures | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { link, private: isPrivate } = hand.draft;

  function toggle(): void {
    setOpen(!isOpen);
    if (isOpen) return;
    // Anew each time: the page goes on, and may have more by now.
    setFound(null);
    void call('listPictures', page, link?.picture ?? null, isPrivate).then(setFound, () =>
      setFound({ pictures: [], isThere: false }),
    );
  }

  function close(): void {
    button.current?.focus();
    setOpen(false);
  }

  function choose({ url, alt }: OfferedPicture): void {
    const picture = newPicture(crypto.randomUUID(), { url, tabId: page.tabId, frameId: 0 });
    hand.change((now) => ({ files: [...now.files, { ...picture, alt }] }), accounts);
    close();
  }

  return (
    <div
      class="picture-offer"
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        // It closes this, and not the popup around it.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <IconButton icon="picture" label={t('pagePicture')} ref={button} expanded={isOpen} onClick={toggle} />
      {isOpen && <PicturePicker found={found} lang={link?.lang ?? ''} onChoose={choose} />}
    </div>
  );
}
