// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { DraftList } from '../../../../components/writing/DraftList.tsx';
import { button, click, focus, show } from '../page.ts';
import { now, sampleDraft } from '../samples.ts';

const draft = sampleDraft({ text: 'Begun and left.' });

function list(thrown: boolean) {
  const on = { onContinue: vi.fn(), onDiscard: vi.fn(), onPutBack: vi.fn() };
  show(<DraftList drafts={[draft]} thrown={new Set(thrown ? [draft.id] : [])} {...{ now, ...on }} />);
  return on;
}

test('a draft can be gone on with, or thrown away', () => {
  const { onContinue, onDiscard } = list(false);
  expect(document.body.textContent).toContain('Begun and left.');
  click(button('Continue'));
  expect(onContinue).toHaveBeenCalledExactlyOnceWith(draft);
  click(button('Discard'));
  expect(onDiscard).toHaveBeenCalledExactlyOnceWith(draft);
});

test('whoever threw one away has the focus on what brings it back', () => {
  list(false);
  focus(button('Discard'));
  const { onPutBack } = list(true);
  expect(document.activeElement).toBe(button('Put back'));
  click(button('Put back'));
  expect(onPutBack).toHaveBeenCalledExactlyOnceWith(draft);
});

test('what was put back has the focus again', () => {
  list(true);
  list(false);
  expect(document.activeElement).toBe(button('Continue'));
});
