import { Composer, type ComposerProps } from '../../components/writing/Composer.tsx';
import { DraftBanner } from '../../components/writing/DraftBanner.tsx';
import { AttachedFiles, type Previews } from '../../components/writing/AttachedFiles.tsx';
import type { Account } from '../../lib/accounts/account.ts';
import type { DraftFile, PageSource } from '../../lib/share/draft/draft-file.ts';
import { sharePageAccount } from '../../lib/accounts/share-page.ts';
import { sampleAccount, sampleDraft, sampleFile } from '../unit/components/samples.ts';

export const nothing = () => {};
/** A picture without a server: a disc in this colour, `width` times as wide as high. */
const disc = (colour: string, width = 1) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * 20} 20"><rect width="${width * 20}" height="20" rx="9" fill="${colour}"/></svg>`)}`;
export const alice = sampleAccount({
  name: 'Alice :blobcat: in :wide:land :gone:',
  emojis: [
    { name: 'blobcat', url: disc('orange') },
    { name: 'wide', url: disc('teal', 9) },
    { name: 'gone', url: 'data:image/png;base64,AA==' },
  ],
  serverIcon: disc('green'),
});
export const hanako = sampleAccount({
  id: '9xyz@sub.very-long-host-name-of-a-server.example.co.jp',
  origin: 'https://sub.very-long-host-name-of-a-server.example.co.jp',
  username: 'hanako_no_nagai_namae',
  name: '🌸花子さんのとても長い表示名はどこまでも続いていく🌸'.repeat(40),
  visibility: 'followers',
});
export const sharing = sharePageAccount('https://misskey.io');
const hostile = sampleAccount({
  id: '9h@evil.example',
  origin: 'https://evil.example',
  name: `‮eviL\n\n\u2067 ecilA ${':a:'.repeat(10_000)}`,
  emojis: [{ name: 'a', url: disc('crimson', 40) }],
  username: 'evil',
});

const japanese =
  '読みおえて、しばらく動けなかった。週末にもう一度ゆっくり読みます。\n\n[ 個人サイトの静かな帰還 - とある雑誌 ]\nhttps://example.org/essays/個人サイト';
const accounts = [alice, hanako, hostile, sharing];

/** The composer, as it stands when nothing is said. */
export function compose(changes: Partial<ComposerProps> = {}) {
  return () => (
    <Composer
      draft={sampleDraft()}
      account={alice}
      accounts={[alice]}
      others={[]}
      measure={(text) => [...text].length}
      cursor={0}
      busy={false}
      problem={null}
      onChange={nothing}
      onPost={nothing}
      onSignIn={nothing}
      onAttach={nothing}
      onExpand={nothing}
      onOptions={null}
      {...changes}
    />
  );
}

/** A picture that needs no server. */
const sunset = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="#f0a35e"/><circle cx="80" cy="80" r="40" fill="#b3261e"/></svg>',
)}`;
const pictures = [
  sampleFile({ id: '1', name: 'sunset.jpg', alt: 'The sun goes down behind the harbour.' }),
  sampleFile({ id: '2', name: '夕日‮gpj.exe', alt: '', sensitive: true, size: 40_000_000 }),
  sampleFile({ id: '3', name: `${'long '.repeat(80)}.pdf`, type: 'application/pdf', alt: 'あ'.repeat(530) }),
];

/** A picture of a page as far as it has come. */
function pagePicture(got: PageSource['got'], sought: boolean): DraftFile {
  const source = { url: 'https://images.example.org/a/b/sunset.jpg', tabId: 1, frameId: 0, got, sought };
  return sampleFile({
    id: '1',
    name: 'sunset.png',
    alt: '',
    type: got === 'crop' ? 'image/png' : '',
    source,
  });
}

const measure = (text: string) => [...text].length;

function composeWith(
  files: DraftFile[],
  account: Account,
  previews: Previews = { '1': sunset, '2': sunset },
) {
  return compose({
    account,
    draft: sampleDraft({ files }),
    files: (
      <AttachedFiles
        {...{ files, account, measure, previews }}
        isShrinkable={(type) => type.startsWith('image/')}
        waysTo={() => ({ asksServer: true, onAllow: nothing, inTab: false })}
        onChange={nothing}
        onMove={nothing}
        onRemove={nothing}
        onAllow={nothing}
      />
    ),
  });
}

/** The composer, from empty to overfull. */
export const composeStates = {
  compose: compose({}),
  'compose-full': compose({
    draft: sampleDraft({
      text: japanese,
      cw: 'ネタバレ',
      visibility: 'followers',
      localOnly: true,
      page: {
        url: 'https://ja.wikipedia.org/wiki/AKIRA_(%E6%BC%AB%E7%94%BB)',
        title: 'AKIRA (漫画) - Wikipedia',
        tabId: 1,
      },
    }),
    accounts,
  }),
  'compose-over': compose({ draft: sampleDraft({ text: 'a '.repeat(1512), cw: '' }) }),
  'compose-near': compose({
    draft: sampleDraft({ text: 'word '.repeat(560), hint: 'credentialsRemoved', private: true }),
  }),
  'compose-problem': compose({
    problem: { code: 'storageFull', detail: {} },
    draft: sampleDraft({ visibility: 'specified' }),
  }),
  'compose-signInAgain': compose({ account: sampleAccount({ standing: 'signInAgain' }) }),
  'compose-empty': compose({ draft: sampleDraft({ text: '', page: null, hint: 'browserPage' }) }),
  'compose-long-names': compose({ account: hanako, accounts }),
  'compose-hostile': compose({
    account: hostile,
    accounts,
    draft: sampleDraft({
      page: {
        url: `https://example.org/%E2%80%AE/${'x'.repeat(300)}`,
        title: `‮${'long title '.repeat(900)}`,
        tabId: 1,
      },
    }),
  }),
  'compose-files': composeWith(pictures, alice),
  'compose-file': composeWith(pictures.slice(0, 1), alice),
  'compose-picture-coming': composeWith([pagePicture(null, false)], alice, {}),
  'compose-picture-crop': composeWith([pagePicture('crop', true)], alice, { '1': sunset }),
  'compose-picture-address': composeWith([pagePicture('address', true)], alice, { '1': null }),
  'compose-picture-nothing': composeWith([pagePicture(null, true)], alice, { '1': null }),
  'compose-files-lost': composeWith(
    pictures.slice(0, 1),
    sampleAccount({ permissions: ['write:notes'], limits: { ...alice.limits, alt: 0 } }),
    { '1': null },
  ),
  'compose-files-many': composeWith(
    Array.from({ length: 17 }, (_, index) =>
      sampleFile({ id: String(index), name: `${index}.png`, alt: 'x' }),
    ),
    alice,
    {},
  ),
  'compose-files-sharePage': composeWith(pictures.slice(0, 1), sharing),
  'compose-sharePage': compose({ account: sharing, accounts }),
  'compose-sharePage-cw': compose({ account: sharing, accounts, draft: sampleDraft({ cw: 'spoiler' }) }),
  'menu-account': compose({ accounts, onOptions: nothing }),
  'menu-visibility': compose({ draft: sampleDraft({ visibility: 'home' }) }),
  banner: () => (
    <>
      <DraftBanner
        title="The quiet return of the personal website and other stories of the open web"
        onContinue={nothing}
        onDiscard={nothing}
      />
      {compose()()}
    </>
  ),
};
