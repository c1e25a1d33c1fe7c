import browser, { type Notifications } from 'webextension-polyfill';
import { toolbar } from './platform.ts';

/** What a person did with a notification: pressed its button, or clicked on it. */
export type NotificationGesture = 'button' | 'click';

/** Undefined until the permission has been given. */
function notifications(): typeof browser.notifications | undefined {
  return browser.notifications;
}

/** Whether notifications have a button: Firefox throws if one is asked for. */
export function hasNotificationButtons(): boolean {
  return toolbar() === 'chromium';
}

/** Shows a notification if that is allowed; false: it is not. `button`: left out where there are none. */
export async function notify(id: string, title: string, message: string, button: string): Promise<boolean> {
  const api = notifications();
  if (!api) return false;
  const icon = browser.runtime.getURL('icon/128.png');
  const buttons = hasNotificationButtons() ? { buttons: [{ title: button }] } : {};
  await api.create(id, {
    type: 'basic',
    iconUrl: icon,
    title,
    message,
    ...buttons,
  } as Notifications.CreateNotificationOptions);
  return true;
}

/** Calls back with the id of a notification that something was done with, from now on or as soon as they are allowed. */
export function onNotification(
  listener: (id: string, gesture: NotificationGesture) => Promise<unknown>,
): void {
  const listen = () => {
    const api = notifications();
    api?.onClicked.addListener((id) => void listener(id, 'click'));
    api?.onButtonClicked?.addListener((id) => void listener(id, 'button'));
  };
  if (notifications()) listen();
  else
    browser.permissions.onAdded.addListener(
      ({ permissions = [] }) => permissions.includes('notifications') && listen(),
    );
}

/** Whether there can be notifications here: the package for Safari asks for none. */
export function canNotify(): boolean {
  return browser.runtime.getManifest().optional_permissions?.includes('notifications') ?? false;
}

/** Asks the person to let us notify; false where nobody can. Only in a click, and before anything is awaited. */
export async function askToNotify(): Promise<boolean> {
  return canNotify() && browser.permissions.request({ permissions: ['notifications'] });
}
