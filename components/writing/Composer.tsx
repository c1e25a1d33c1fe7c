import type { ComponentChildren } from 'preact';
import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { hostOf } from '../common/address.ts';
import { ComposerFoot } from './ComposerFoot.tsx';
import { Icon } from '../common/Icon.tsx';
import { fieldLanguage } from './field-language.ts';
import { lazily } from '../common/lazily.tsx';
import { canPost, roomLeft, type Measure } from './note-fit.ts';
import { NoteText } from './NoteText.tsx';
import { PageCard } from '../page/PageCard.tsx';
import type { Problem } from '../common/ProblemNotice.tsx';
import { Room } from './Room.tsx';
import { useAccountKeys } from './use-account-keys.ts';
import { reachOf } from '../common/visibilities.ts';
import { VisibilityMenu } from './VisibilityMenu.tsx';
import { WarningField } from './WarningField.tsx';
import '../styles/composer.css';

// Loaded when there is a problem.
const StandingNotice = lazily('StandingNotice', () => import('../common/StandingNotice.tsx'));
const ProblemNotice = lazily('ProblemNotice', () => import('../common/ProblemNotice.tsx'));

/** What a person can change about a draft here. */
export type DraftPatch = Partial<
  Pick<Draft, 'text' | 'beginnings' | 'cw' | 'visibility' | 'localOnly' | 'accountId' | 'alsoTo' | 'files'>
>;

export interface ComposerProps {
  /** Another `id` is another note: the fields start anew. */
  draft: Draft;
  /** The account that posts: the draft's, or the default one. */
  account: Account;
  accounts: readonly Account[];
  /** Those that post it as well. */
  others: readonly Account[];
  measure: Measure;
  /** Where the cursor goes when text is filled in, in UTF-16 units from the start. */
  cursor: number;
  /** On its way to the outbox: nothing more can be posted. */
  busy: boolean;
  problem: Problem | null;
  /** Called synchronously with every keystroke and choice; the draft passed in may lag behind. */
  onChange: (patch: DraftPatch) => void;
  onPost: () => void;
  onSignIn: () => void;
  /** What is to be said of the others, shown above the text. */
  alsoTo?: ComponentChildren;
  /** The post that it answers or quotes, shown above the text. */
  target?: ComponentChildren;
  /** The attached files, shown with the text. */
  files?: ComponentChildren;
  /** What can be done about the page, shown with it. */
  offers?: ComponentChildren;
  /** Lets a person choose files. */
  onAttach: () => void;
  /** null: it is a tab already. */
  onExpand: (() => void) | null;
  /** Opens the settings, or the sign-in there; null: not from here. */
  onOptions: ((adding: boolean) => void) | null;
}

/** The note being written, everything about where it goes, and the button that posts it. */
export function Composer(props: ComposerProps) {
  const { draft, account, others, onChange, onPost } = props;
  const { visibility, localOnly } = reachOf(draft, account);
  // Else the server's own form asks for all that is not text.
  const posts = account.kind === 'signedIn';
  const ready = !props.busy && [account, ...others].every((one) => canPost(draft, one, props.measure));
  // The one that posts already: nothing is chosen anew.
  const choose = (accountId: string) => {
    if (accountId !== account.id) onChange({ accountId });
  };
  useAccountKeys(props.accounts, choose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    if (ready && !event.repeat) onPost();
  };
  return (
    <div class="composer" onKeyDown={onKeyDown}>
      <header class="composer-head">
        <AccountMenu
          account={account}
          accounts={props.accounts}
          others={others}
          onChoose={choose}
          onAlsoTo={(alsoTo) => onChange({ alsoTo })}
          onOptions={props.onOptions}
        />
        {posts && (
          <VisibilityMenu
            {...{ visibility }}
            target={draft.target}
            onChoose={(chosen) => onChange({ visibility: chosen })}
          />
        )}
      </header>
      {account.standing !== 'good' && <StandingNotice account={account} onSignIn={props.onSignIn} />}
      {props.alsoTo}
      <NoteField key={draft.id} {...props} />
      {props.problem && <ProblemNotice problem={props.problem} host={hostOf(account.origin)} />}
      <ComposerFoot
        {...{ account, others, localOnly, ready, onChange, onPost }}
        cw={draft.cw}
        deed={draft.target?.deed ?? 'note'}
        direct={visibility === 'specified'}
        onAttach={props.onAttach}
        onExpand={props.onExpand}
      />
    </div>
  );
}

function NoteField({ draft, account, measure, cursor, target, files, offers, onChange }: ComposerProps) {
  const posts = account.kind === 'signedIn';
  return (
    <div class="note-field">
      {target}
      {draft.cw !== null && (posts || draft.cw !== '') && (
        <WarningField cw={draft.cw} onText={(cw) => onChange({ cw })} />
      )}
      <NoteText
        text={draft.text}
        cursor={cursor}
        lang={fieldLanguage(draft.link?.lang)}
        onText={(text) => onChange({ text })}
      />
      {posts ? (
        <Room left={roomLeft(measure(draft.text, 'text', account.limits.unit), account.limits.text)} />
      ) : (
        <p class="page-hint">
          <Icon name="info" />
          {t(draft.cw ? 'sharePageNoCw' : 'sharePageLogin', { host: hostOf(account.origin) })}
        </p>
      )}
      {files}
      {!target && <PageCard draft={draft}>{offers}</PageCard>}
      {draft.private && (
        <p class="page-hint">
          <Icon name="mask" />
          {t('privateDraft')}
        </p>
      )}
    </div>
  );
}

/** An Enter that ends a word of an input method (229 in browsers that send it after `compositionend`). */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
