import browser from 'webextension-polyfill';

interface UserSettings {
  isOnToolbar?: boolean;
}

/** Missing on Firefox for Android; the event also in Chromium before 130. */
interface ToolbarAction {
  getUserSettings?: () => Promise<UserSettings>;
  onUserSettingsChanged?: {
    addListener: (listener: (change: UserSettings) => void) => void;
    removeListener: (listener: (change: UserSettings) => void) => void;
  };
}

/** Whether the person keeps our button in sight; false where nobody can tell. */
export async function isOnToolbar(): Promise<boolean> {
  const action = browser.action as ToolbarAction;
  return (await action.getUserSettings?.())?.isOnToolbar ?? false;
}

/** Calls back when that may have changed, as far as the browser tells; the function that comes back ends it. */
export function onToolbarChange(listener: () => void): () => void {
  const { onUserSettingsChanged } = browser.action as ToolbarAction;
  onUserSettingsChanged?.addListener(listener);
  return () => onUserSettingsChanged?.removeListener(listener);
}
