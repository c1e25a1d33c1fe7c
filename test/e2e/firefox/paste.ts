import { until } from '../until.ts';
import type { View } from './view.ts';

/** Pastes a picture, and waits until it is kept and shown. The clipboard of a Firefox without a screen holds nothing but text. */
export async function pastePicture(page: View, picture: Uint8Array): Promise<void> {
  const isTaken = () =>
    page.evaluate(
      (bytes) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        // Firefox does not take it in the constructor.
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        return document.activeElement?.dispatchEvent(event) === false;
      },
      [...picture],
    );
  const shown = () =>
    page.evaluate(() => [...document.images].filter(({ src }) => src.startsWith('blob:')).length);
  const before = await shown();
  // Whoever takes it is loaded a moment after the page.
  await until('the picture is taken', isTaken);
  await until('the picture is shown', async () => (await shown()) > before);
}
