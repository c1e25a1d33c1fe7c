import { expect, type BrowserContext } from '@playwright/test';
import { extensionId, extensionPage } from './browser.ts';

interface DeveloperPrivate {
  updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
  updateExtensionConfiguration: (change: { extensionId: string; incognitoAccess: boolean }) => Promise<void>;
}

/** Flips the switch "Allow in Incognito" on the page chrome://extensions. */
export async function allowInPrivateWindows(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    // The extension is loaded anew, which only this mode allows for one from a folder.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  await expect(() => page.goto(extensionPage('manifest.json'))).toPass();
  await page.close();
}
