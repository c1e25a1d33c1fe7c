import { AccountMenu } from '../../components/writing/AccountMenu.tsx';
import { SignIn, type SignInProps } from '../../components/sign-in/SignIn.tsx';
import { SignInNews } from '../../components/sign-in/SignInNews.tsx';
import { Welcome, type WelcomeProps } from '../../components/sign-in/Welcome.tsx';
import { t } from '../../lib/i18n.ts';
import { sampleDraft, sampleProgress, sampleServer } from '../unit/components/samples.ts';
import { alice, nothing, sharing } from './compose-states.tsx';

function signIn(changes: Partial<SignInProps> = {}) {
  return () => (
    <SignIn
      title={t('signInTitle')}
      server=""
      host={changes.server ?? ''}
      lacksServer={false}
      suggestions={['misskey.io', 'nijimiss.moe']}
      found={null}
      stage="typing"
      progress={null}
      problem={null}
      meant={null}
      place="tab"
      asks={false}
      onServer={nothing}
      onRead={nothing}
      onSignIn={nothing}
      onToken={nothing}
      onCancel={nothing}
      onShareWithout={nothing}
      onRelay={nothing}
      onAllow={nothing}
      onContinueInTab={nothing}
      startsByToken={false}
      {...changes}
    />
  );
}

function welcome(changes: Partial<WelcomeProps> = {}) {
  return () => (
    <Welcome
      picture={{
        account: alice,
        draft: sampleDraft({
          text: `${t('welcomeSampleText')}\n\n[ Misskey Hub ]\nhttps://misskey-hub.net/`,
        }),
      }}
      account={null}
      tried={false}
      pinned={false}
      toolbar="chromium"
      shortcut="Alt+Shift+M"
      signIn={signIn({ title: null })()}
      onTry={nothing}
      onOptions={nothing}
      {...changes}
    />
  );
}

const found = sampleServer();
const server = 'misskey.example';
const cors = { code: 'corsRefused', detail: { subject: server } } as const;
const nobody = { code: 'notAServer', detail: { subject: server } } as const;

/** From a server's name to an account, and the first day. */
export const signInStates = {
  signin: signIn(),
  'signin-found': signIn({ server, found }),
  'signin-asks': signIn({ server, found, asks: true }),
  'signin-asks-popup': signIn({ server, found, asks: true, place: 'popup' }),
  'signin-refused': signIn({ server, found, asks: true, problem: { code: 'consentMissing', detail: {} } }),
  'signin-moved': signIn({
    server: 'example.com',
    found: sampleServer({
      origin: 'https://social.example.com',
      name: '‮evil\n\n'.repeat(90),
      ways: ['legacy', 'manual'],
    }),
  }),
  'signin-ways': signIn({ server, found }),
  'signin-token': signIn({ server, found }),
  'signin-looking': signIn({ server: 'misskey.ex', stage: 'looking' }),
  'signin-waiting': signIn({ server, found, stage: 'waiting', progress: sampleProgress() }),
  'signin-instead': signIn({
    server,
    found,
    stage: 'waiting',
    progress: sampleProgress({ way: 'legacy', insteadOf: 'miauth' }),
  }),
  'signin-problem': signIn({
    server: 'mastodon.example',
    problem: { code: 'otherSoftware', detail: { subject: 'Mastodon' } },
  }),
  'signin-cors': signIn({ server, problem: cors }),
  'signin-cors-popup': signIn({ server, problem: cors, place: 'popup' }),
  'signin-nobody': signIn({ server, problem: nobody }),
  'signin-nobody-popup': signIn({ server, problem: nobody, place: 'popup' }),
  'signin-badToken': signIn({ server, found, problem: { code: 'badToken', detail: {} } }),
  'news-other': () => (
    <SignInNews
      progress={sampleProgress({
        phase: 'done',
        way: 'miauth',
        insteadOf: 'oauth',
        error: { code: 'otherAccount', detail: { subject: 'bob' } },
      })}
      onClose={nothing}
    />
  ),
  'news-mismatch': () => (
    <SignInNews
      progress={sampleProgress({ phase: 'failed', error: { code: 'signInMismatch', detail: {} } })}
      onClose={nothing}
    />
  ),
  'account-sharePage': () => (
    <AccountMenu
      account={sharing}
      accounts={[sharing]}
      others={[]}
      onChoose={nothing}
      onAlsoTo={nothing}
      onOptions={null}
    />
  ),
  welcome: welcome(),
  'welcome-signedIn': welcome({ account: alice, signIn: null, toolbar: 'firefox' }),
};
