import { expect, type BrowserContext, type Page } from '@playwright/test';
import { extensionId, extensionPage } from './browser.ts';

/** What the page chrome://extensions may do, as far as it is used here. */
interface DeveloperPrivate {
  updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
  updateExtensionConfiguration: (change: {
    extensionId: string;
    incognitoAccess?: boolean;
    pinnedToToolbar?: boolean;
  }) => Promise<void>;
  reload: (extensionId: string, options: { failQuietly: boolean }) => Promise<void>;
  addHostPermission: (extensionId: string, pattern: string) => Promise<void>;
}

/** Flips the switch "Allow in Incognito". */
export async function allowInPrivateWindows(context: BrowserContext): Promise<void> {
  await reloading(context, (page) =>
    page.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    }, extensionId),
  );
}

/** Presses the pin beside our name in the menu of extensions. */
export async function pinToToolbar(context: BrowserContext): Promise<void> {
  const page = await extensionsPage(context);
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, pinnedToToolbar: true });
  }, extensionId);
  await page.close();
}

/** Loads the extension anew, as after an update. */
export async function reloadExtension(context: BrowserContext): Promise<void> {
  await reloading(context, (page) =>
    page.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.reload(id, { failQuietly: true });
    }, extensionId),
  );
}

/** Lets the extension reach these addresses, as a click on *Allow* in the browser's question does. */
export async function allowHost(context: BrowserContext, pattern: string): Promise<void> {
  const page = await extensionsPage(context);
  await page.evaluate(
    async ([id, addresses]) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.addHostPermission(id, addresses);
    },
    [extensionId, pattern] as const,
  );
  await page.close();
}

/** Only this mode lets an extension from a folder be loaded anew. */
async function reloading(context: BrowserContext, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await extensionsPage(context);
  await page.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await work(page);
  await expect(() => page.goto(extensionPage('manifest.json'))).toPass();
  await page.close();
}

async function extensionsPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  return page;
}
