// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { SignInNews } from '../../../../components/sign-in/SignInNews.tsx';
import type { SignInProgress } from '../../../../lib/accounts/pending.ts';
import { button, click, find, show } from '../page.ts';
import { sampleProgress } from '../samples.ts';

const words = () => document.body.textContent;

function tell(changes: Partial<SignInProgress>) {
  const onClose = vi.fn();
  show(<SignInNews progress={sampleProgress(changes)} onClose={onClose} />);
  return onClose;
}

test('no news when all went as announced', () => {
  tell({ phase: 'done' });
  expect(words()).toBe('');
});

test('that another way was taken is said until it is put away', () => {
  const onClose = tell({ phase: 'done', way: 'legacy', insteadOf: 'miauth' });
  expect(words()).toContain('MiAuth did not work on misskey.example');
  click(button('Close'));
  expect(onClose).toHaveBeenCalledOnce();
});

test('what a token lacks is said in the words of the server', () => {
  tell({ phase: 'done', way: 'manual', missing: ['write:drive'] });
  expect(words()).toContain('It does not allow:Edit or delete your Drive files and folders');
});

test('another account than the one meant is named', () => {
  tell({ phase: 'done', error: { code: 'otherAccount', detail: { subject: 'bob' } } });
  expect(find('[role=alert]').textContent).toContain('You allowed bob');
});

test('a failure says why', () => {
  tell({ phase: 'failed', error: { code: 'signInMismatch', detail: {} } });
  expect(words()).toContain('The answer does not belong to this sign-in');
});

test('one that waits can be given up', () => {
  const onClose = tell({ way: 'miauth' });
  expect(words()).toContain('Continue in the tab that has opened');
  click(button('Cancel'));
  expect(onClose).toHaveBeenCalledOnce();
});
