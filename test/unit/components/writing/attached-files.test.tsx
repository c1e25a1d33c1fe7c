// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { sharePageAccount } from '../../../../lib/accounts/share-page.ts';
import { AttachedFiles, type AttachedFilesProps } from '../../../../components/writing/AttachedFiles.tsx';
import type { DraftFile } from '../../../../lib/share/draft/draft-file.ts';
import { button, click, find, focus, show, type } from '../page.ts';
import { sampleAccount, sampleFile } from '../samples.ts';

function attach(files: DraftFile[], changes: Partial<AttachedFilesProps> = {}): AttachedFilesProps {
  const props: AttachedFilesProps = {
    files,
    account: sampleAccount(),
    measure: (text) => [...text].length,
    previews: Object.fromEntries(files.map(({ id }) => [id, `blob:${id}`])),
    isShrinkable: (type) => type === 'image/png',
    waysTo: () => ({ asksServer: true, onAllow: null, inTab: false }),
    onChange: vi.fn(),
    onMove: vi.fn(),
    onRemove: vi.fn(),
    onAllow: vi.fn(),
    ...changes,
  };
  show(<AttachedFiles {...props} />);
  return props;
}

const cat = sampleFile({ id: 'cat', name: 'cat.png' });
const dog = sampleFile({ id: 'dog', name: 'dog.png' });
const { limits } = sampleAccount();
const said = () => document.body.textContent;

describe('an attached file', () => {
  it('is shown, described, marked and removed', () => {
    const { onChange, onRemove } = attach([cat]);
    expect(find<HTMLImageElement>('img').src).toBe('blob:cat');
    type(find<HTMLTextAreaElement>('textarea'), 'Hm');
    expect(onChange).toHaveBeenLastCalledWith('cat', { alt: 'Hm' });
    click(find('input[type=checkbox]'));
    expect(onChange).toHaveBeenLastCalledWith('cat', { sensitive: true });
    click(button('Remove: cat.png'));
    expect(onRemove).toHaveBeenCalledWith(cat);
  });

  it('says how much room is left for its alt text, when that gets scarce', () => {
    attach([{ ...cat, alt: 'x'.repeat(300) }]);
    expect(find('.room').textContent).toBe('');
    attach([{ ...cat, alt: 'x'.repeat(500) }]);
    expect(find('.room').textContent).toBe('12 characters left');
    attach([{ ...cat, alt: 'x'.repeat(513) }]);
    expect(find('.room').textContent).toBe('1 character too many');
  });

  it('that is no picture shows what it is', () => {
    attach([{ ...cat, name: 'paper.pdf', type: 'application/pdf' }]);
    expect(find('.thumbnail').textContent).toBe('pdf');
    expect(said()).not.toContain('no alt text');
  });

  it('cannot disturb the page by its name', () => {
    attach([{ ...cat, name: '\u202Egnp.exe\n' }]);
    expect(button('Remove: gnp.exe')).toBeDefined();
  });
});

describe('their order', () => {
  it('is changed by buttons, and the focus goes along', () => {
    const { onMove } = attach([cat, dog]);
    focus(button('Move down: cat.png'));
    click(button('Move down: cat.png'));
    expect(onMove).toHaveBeenCalledWith(cat, 1);
    attach([dog, cat]);
    expect(document.activeElement).toBe(button('Move up: cat.png'));
    expect(button('Move down: cat.png').disabled).toBe(true);
    expect(button('Move up: dog.png').disabled).toBe(true);
  });

  it('is nothing to think about with one', () => {
    attach([cat]);
    expect(document.querySelectorAll('button')).toHaveLength(1);
  });
});

describe('before posting it is said', () => {
  it.each([
    [
      'that pictures have no alt text',
      [cat, dog, { ...dog, alt: 'A dog.' }],
      {},
      '2 pictures have no alt text',
    ],
    [
      'that a picture will be made smaller',
      [{ ...cat, size: 31 * 1024 * 1024 }],
      {},
      '“cat.png” is larger than misskey.example takes. It will be made smaller.',
    ],
    [
      'that a file is too large',
      [{ ...cat, type: 'video/mp4', size: 31 * 1024 * 1024 }],
      {},
      '“cat.png” is larger than misskey.example takes.',
    ],
    ['that a file did not get here', [cat], { previews: { cat: null } }, '“cat.png” did not get here'],
    [
      'that there are too many',
      Array.from({ length: 17 }, (_, index) => ({ ...cat, id: String(index) })),
      {},
      'more files than a note on misskey.example can have',
    ],
    [
      'that a server knows no alt text',
      [cat],
      { account: sampleAccount({ limits: { ...limits, alt: 0 } }) },
      'misskey.example knows no alt text.',
    ],
    [
      'that a share page takes no files',
      [cat],
      { account: sharePageAccount('https://misskey.io') },
      'The share page of misskey.io takes no files',
    ],
  ])('%s', (_what, files, changes, sentence) => {
    attach(files, changes);
    expect(said()).toContain(sentence);
  });

  it('that a permission is missing, which a sign-in adds', () => {
    const { onAllow } = attach([cat], { account: sampleAccount({ permissions: ['write:notes'] }) });
    expect(said()).toContain('misskey.example was not asked to let you attach files.');
    click(button('Allow it'));
    expect(onAllow).toHaveBeenCalled();
  });

  it('nothing, where all is well', () => {
    attach([{ ...cat, alt: 'A cat.' }]);
    expect(find('[role=status]:last-child').textContent).toBe('');
  });
});
