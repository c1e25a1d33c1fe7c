import { AdultPage } from '../../components/page/AdultPage.tsx';
import { Button } from '../../components/common/Button.tsx';
import { CleanedLink } from '../../components/page/CleanedLink.tsx';
import { Creators } from '../../components/page/Creators.tsx';
import { PicturePicker } from '../../components/page/PicturePicker.tsx';
import { SharedBefore } from '../../components/page/SharedBefore.tsx';
import { t } from '../../lib/i18n.ts';
import type { PageLink } from '../../lib/page/address/link.ts';
import type { OfferedPicture, PagePictures } from '../../lib/page/picture/page-pictures.ts';
import { sampleDraft } from '../unit/components/samples.ts';
import { compose, nothing } from './compose-states.tsx';

const address = 'https://example.org/essays/personal-website';
const link: PageLink = {
  clean: address,
  full: `${address}?utm_source=letter&utm_medium=mail&fbclid=x`,
  removed: ['utm_source', 'utm_medium', 'fbclid'],
  shown: address,
  site: 'example.org',
  creators: [],
  isAdult: false,
};

function composeWithLink(isClean: boolean, isLeftAlone: boolean, changes: Partial<PageLink> = {}) {
  return compose({
    draft: sampleDraft(),
    offers: (
      <CleanedLink
        {...{ isClean, isLeftAlone }}
        link={{ ...link, ...changes }}
        onSwap={nothing}
        onSite={nothing}
      />
    ),
  });
}

function swatch(colour: string): string {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><rect width="8" height="6" fill="${colour}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

const pictures: OfferedPicture[] = [
  { url: '1', alt: 'A forest in autumn, seen from above.', size: null, looks: swatch('peru') },
  { url: '2', alt: '', size: { width: 1200, height: 630 }, looks: swatch('teal') },
  { url: '3', alt: '直線の道、角が骨の形に曲がる。', size: { width: 800, height: 600 }, looks: null },
  { url: '4', alt: 'a'.repeat(500), size: { width: 12_000, height: 9000 }, looks: swatch('slateblue') },
  { url: '5', alt: '\u202eدرخت', size: { width: 240, height: 240 }, looks: swatch('olive') },
];

function composeWithPictures(found: PagePictures | null) {
  return compose({
    offers: (
      <div>
        <div class="offer">
          <Button kind="quiet" icon="picture" expanded onClick={nothing}>
            {t('pagePicture')}
          </Button>
        </div>
        <PicturePicker found={found} lang="ja" onChoose={nothing} />
      </div>
    ),
  });
}

/** What can be done about a page. */
export const offerStates = {
  'compose-cleaned': composeWithLink(true, false),
  'compose-restored': composeWithLink(false, false),
  'compose-left-alone': composeWithLink(false, true, {
    removed: Array.from({ length: 40 }, (_, index) => `‮${'tracker'.repeat(40)}${index}`),
    site: `${'very-long-'.repeat(12)}host.example.org`,
  }),
  'compose-credit': compose({
    offers: (
      <>
        <SharedBefore day="May 20, 2026" account="@alice@misskey.example" onOpen={nothing} />
        <CleanedLink {...{ link }} isClean isLeftAlone={false} onSwap={nothing} onSite={nothing} />
        <Creators
          creators={[
            '@ann@social.example',
            '@b@x.example',
            `@${'a'.repeat(60)}@${'very-long-'.repeat(12)}x.org`,
          ]}
          onMention={nothing}
        />
        <AdultPage onHide={nothing} />
      </>
    ),
  }),
  'compose-tidied': composeWithLink(true, false, { removed: [] }),
  'compose-pictures': composeWithPictures({ pictures, isThere: true }),
  'compose-pictures-none': composeWithPictures({ pictures: [], isThere: true }),
  'compose-pictures-gone': composeWithPictures({ pictures: [], isThere: false }),
};
