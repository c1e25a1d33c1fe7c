// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outcome } from '../../../../components/outbox/Outcome.tsx';
import { remedies } from '../../../../lib/misskey/remedies.ts';
import { finish, find, show } from '../page.ts';
import { now, sampleAccount, sampleEntry } from '../samples.ts';

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

function wait(after: number) {
  const entry = sampleEntry({ is: 'queued', after, reason: null });
  show(<Outcome {...{ entry, remedies, now }} account={sampleAccount()} onAct={vi.fn()} />);
}

const count = () => find('.countdown').textContent;
const pass = (ms: number) => finish(() => vi.advanceTimersByTime(ms));

test('the seconds in which a note can still be taken back are counted down', () => {
  wait(now + 4600);
  expect(count()).toBe('5');
  pass(599);
  expect(count()).toBe('5');
  pass(1);
  expect(count()).toBe('4');
  for (const left of ['3', '2', '1', '0', '0']) {
    pass(1000);
    expect(count()).toBe(left);
  }
});

test('nobody hears them: the words are read once', () => {
  wait(now + 5000);
  expect(find('.countdown').ariaHidden).toBe('true');
  expect(find('[role=status] h2').textContent).toBe('Posting in a moment…');
});

test('a note that goes at once counts nothing', () => {
  wait(now);
  expect(document.querySelector('.countdown')).toBeNull();
});
