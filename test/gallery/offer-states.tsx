import { AdultPage } from '../../components/AdultPage.tsx';
import { CleanedLink } from '../../components/CleanedLink.tsx';
import { Creators } from '../../components/Creators.tsx';
import { SharedBefore } from '../../components/SharedBefore.tsx';
import type { PageLink } from '../../lib/page/link.ts';
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
};
