import { expect, type Page } from '@playwright/test';
import type { Composer } from './composer.ts';
import { test as base } from './fixtures.ts';
import { galleries, galleryPage, type Heard } from './gallery.ts';
import { openMenuOn } from './menu.ts';
import { withDrive } from './pictures.ts';

/** What somebody does in the gallery. */
export interface Gallery {
  tab: Page;
  /** Puts a picture into the page, and shares it by the menu. */
  share: (src: string, words?: { alt?: string; style?: string }) => Promise<Composer>;
  heard: Heard[];
}

export const test = base.extend<{ gallery: Gallery; trees: ReturnType<typeof galleries> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
  trees: async ({}, use) => use(galleries()),
  otherSites: async ({ trees }, use) => use(trees.sites),
  gallery: async ({ chromium, server, share, trees }, use) => {
    await share.signedIn('alice', server, withDrive);
    const tab = await share.visit(galleryPage);
    await use({
      tab,
      heard: trees.heard,
      share: async (src, words = {}) => {
        await tab.evaluate(show, { src, ...words });
        await openMenuOn(tab, share, chromium, { mediaType: 'image', srcUrl: src, frameId: 0 });
        return share.popup();
      },
    });
  },
});

/** Runs in the page. */
async function show({
  src,
  alt = '',
  style = '',
}: {
  src: string;
  alt?: string;
  style?: string;
}): Promise<void> {
  const image = new Image();
  Object.assign(image, { src, alt, style });
  document.body.append(image);
  await Promise.race([image.decode().catch(() => null), new Promise((resolve) => setTimeout(resolve, 1000))]);
}

/** The page itself sends a cookie there by now, when it shows a picture. */
export async function hasCookie({ tab, heard }: Gallery, src: string): Promise<void> {
  await tab.evaluate(show, { src: `${src}?again` });
  expect(heard.at(-1)?.cookie).toBe('who=me');
}

export const ownTree = `${galleryPage}tree.png`;
/** Handed out to nobody, but shown. */
export const shyTree = 'https://shy.gallery.example/tree.png';
/** How an attached picture is shown. */
export const looks = ({ page }: Composer, name = 'tree.png') => page.getByRole('img', { name });
