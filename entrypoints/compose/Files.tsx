import type { RefObject } from 'preact';
import { lazily } from '../../components/common/lazily.tsx';
import { useIncomingFiles } from '../../components/writing/use-incoming-files.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { attach, chooseFiles } from './attach.ts';
import type { DraftInHand } from './use-draft.ts';
import type { Posting } from './use-posting.ts';

const FileList = lazily('FileList', () => import('./FileList.tsx'));

export interface FilesProps {
  hand: DraftInHand;
  account: Account;
  accounts: readonly Account[];
  posting: Posting;
  /** Goes on in a tab; null: this window can ask the person what the browser asks. */
  onTab: (() => void) | null;
  /** Receives what lets a person choose files. */
  choose: RefObject<(() => void) | null>;
}

/** The files of the note in hand, and those that are pasted or dropped on the page. */
export function Files(props: FilesProps) {
  const { hand, accounts, posting, choose } = props;
  const take = (files: File[]) => posting.attempt(() => attach(files, hand, accounts));
  useIncomingFiles(take);
  choose.current = () => void chooseFiles().then(take);
  return hand.draft.files.length > 0 && <FileList {...props} />;
}
