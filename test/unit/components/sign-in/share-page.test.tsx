// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { sharePageAccount } from '../../../../lib/accounts/share-page.ts';
import { Composer } from '../../../../components/writing/Composer.tsx';
import type { Draft } from '../../../../lib/share/draft/draft.ts';
import { button, click, find, hasButton, press, show } from '../page.ts';
import { sampleDraft } from '../samples.ts';

function compose(changes: Partial<Draft>) {
  const onPost = vi.fn();
  const account = sharePageAccount('https://misskey.io');
  show(
    <Composer
      draft={sampleDraft(changes)}
      account={account}
      accounts={[account]}
      others={[]}
      measure={(text) => text.length}
      cursor={0}
      busy={false}
      problem={null}
      onChange={vi.fn()}
      onPost={onPost}
      onSignIn={vi.fn()}
      onAttach={vi.fn()}
      onExpand={null}
      onOptions={null}
    />,
  );
  return onPost;
}

test('takes the text; all the rest is asked there', () => {
  const onPost = compose({ text: 'a'.repeat(4000) });
  expect(hasButton('Note')).toBe(false);
  expect(document.querySelectorAll('.composer-foot .icon-button, .visibility-button, .room')).toHaveLength(0);
  expect(document.body.textContent).toContain(
    'If you are not signed in on misskey.io, its login comes first.',
  );
  click(button('Open share page'));
  press('Enter', { ctrlKey: true });
  expect(onPost).toHaveBeenCalledTimes(2);
});

test('takes no annotation: what was written stays in sight, and it says so', () => {
  compose({ cw: 'spoiler' });
  expect(find<HTMLInputElement>('input').value).toBe('spoiler');
  expect(document.body.textContent).toContain('takes no annotation');
});
