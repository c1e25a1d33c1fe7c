// @vitest-environment jsdom
import type { ComponentChild } from 'preact';
import { expect, test, vi } from 'vitest';
import { DraftBanner } from '../../../components/writing/DraftBanner.tsx';
import { NoteText } from '../../../components/writing/NoteText.tsx';
import { OutboxList } from '../../../components/outbox/OutboxList.tsx';
import { PostDeed } from '../../../components/post/PostDeed.tsx';
import { PostOffer, type PostAction } from '../../../components/post/PostOffer.tsx';
import { remedies } from '../../../lib/misskey/remedies.ts';
import { button, find, focus, show } from './page.ts';
import { samplePost } from '../sample-post.ts';
import { now, sampleEntry } from './samples.ts';

/** The note, with something beside it. */
function write(beside: ComponentChild) {
  show(
    <>
      <NoteText text="Hello" cursor={0} onText={vi.fn()} />
      {beside}
    </>,
  );
}

const text = () => find('.note-text > textarea');
const banner = <DraftBanner title="Begun" onContinue={vi.fn()} onDiscard={vi.fn()} />;
const outbox = (...ids: string[]) => (
  <OutboxList
    entries={ids.map((id) => sampleEntry({ is: 'failed', at: now, code: 'tooLong', detail: {} }, { id }))}
    {...{ accounts: [], remedies, now }}
    onAct={vi.fn()}
  />
);

test('whoever discards the note begun before goes on writing this one', async () => {
  write(banner);
  focus(button('Discard'));
  write(null);
  await vi.waitFor(() => expect(document.activeElement).toBe(text()));
});

test('whoever discards a waiting note does, too', async () => {
  write(outbox('1', '2'));
  focus(find('li:last-child .quiet'));
  write(outbox('1'));
  await vi.waitFor(() => expect(document.activeElement).toBe(text()));
});

test('whoever is elsewhere stays there', async () => {
  write(
    <>
      {banner}
      <input />
    </>,
  );
  focus(find('input'));
  write(
    <>
      {null}
      <input />
    </>,
  );
  await Promise.resolve();
  expect(document.activeElement).toBe(find('input'));
});

test('a post that was found is read before any of its buttons is pressed', () => {
  show(
    <PostDeed post={samplePost()} host="misskey.example" obstacle={null} onCancel={vi.fn()}>
      <button>Renote: Public</button>
    </PostDeed>,
  );
  expect(document.activeElement).toBe(find('aside'));
});

function offer(looking: boolean, back: PostAction | null = null) {
  show(
    <PostOffer
      page={{ is: 'post', sure: true }}
      host="misskey.example"
      {...{ looking, back }}
      onAct={vi.fn()}
    />,
  );
}

test('whoever thinks better of it is on the button they pressed', () => {
  offer(false, 'react');
  expect(document.activeElement).toBe(button('React'));
});

test('an offer takes the focus from nobody', () => {
  offer(false);
  expect(document.activeElement).toBe(document.body);
});

test('a button that waits for the server has the focus again when it has answered', () => {
  offer(false);
  button('Quote').focus();
  button('Quote').click();
  offer(true);
  // As browsers do with a button that is disabled.
  (document.activeElement as HTMLElement).blur();
  offer(false);
  expect(document.activeElement).toBe(button('Quote'));
});
