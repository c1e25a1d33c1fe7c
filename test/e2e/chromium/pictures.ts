import { expect, type Page } from '@playwright/test';
import type { Account } from '../../../lib/accounts/account.ts';
import { paddedPng } from '../../conformance/png.ts';
import type { TestServer } from '../../server/start.ts';
import type { Composer } from './composer.ts';

/** What an account needs to attach files. */
export const withDrive: Partial<Account> = { permissions: ['read:account', 'write:notes', 'write:drive'] };

/** A picture file to choose. Another seed makes another one. */
export interface Picture {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function picture(name: string, seed: number, size = 0): Picture {
  return { name, mimeType: 'image/png', buffer: Buffer.from(paddedPng(size, seed)) };
}

/** A photo of 60 × 30 whose camera was held upright: shown right, it is 30 × 60. */
export async function uprightPhoto(page: Page): Promise<Picture> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 30);
    const context = canvas.getContext('2d');
    for (let x = 0; x < 60; x += 1) {
      if (context) context.fillStyle = `rgb(${x * 4} ${255 - x * 4} ${(x * 97) % 256})`;
      context?.fillRect(x, 0, 1, 30);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  // One tag behind the start of the image: orientation (0x112) is 6, "turn it to the right".
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = [...Buffer.from('Exif'), 0, 0, ...tiff];
  const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return {
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([...bytes.slice(0, 2), ...segment, ...bytes.slice(2)]),
  };
}

/** Width and height of a picture as a browser shows it. */
export function sizeOf(page: Page, content: Uint8Array): Promise<[number, number]> {
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      return [bitmap.width, bitmap.height] as [number, number];
    },
    [...content],
  );
}

/** Presses the button, and chooses files in what opens. */
export async function choose({ page, button }: Composer, ...pictures: Picture[]): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await button('Attach files').click();
  await (await opened).setFiles(pictures);
}

/** Puts a picture on the clipboard, as *Copy image* does. A popup does not survive it. */
export async function copyPicture(tab: Page): Promise<void> {
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.bringToFront();
  await tab.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(5, 5, 20, 20);
    const blob = new Promise<Blob>((resolve) => {
      canvas.toBlob((made) => made && resolve(made));
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
}

/** Pastes what is on the clipboard. */
export async function paste({ page, text }: Composer): Promise<void> {
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+V');
}

/** Drops a file on a page. Throws where the page would let the browser leave for it. */
export async function drop(page: Page, { name, mimeType, buffer }: Picture): Promise<void> {
  const isTaken = await page.evaluate(
    ({ bytes, name, type }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return ['dragover', 'drop'].every(
        (what) =>
          !document.body.dispatchEvent(
            new DragEvent(what, { dataTransfer, bubbles: true, cancelable: true }),
          ),
      );
    },
    { bytes: [...buffer], name, type: mimeType },
  );
  expect(isTaken).toBe(true);
}

/** The field that describes an attached file. */
export function altText({ page }: Composer, name: string) {
  return page.getByRole('textbox', { name: `Alt text of ${name}` });
}

/** What is in the drives, oldest first. */
export function driveOf({ world }: TestServer) {
  return [...world.files.values()];
}
