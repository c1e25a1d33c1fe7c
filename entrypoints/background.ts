import { defineBackground } from 'wxt/utils/define-background';
import { accounts } from '../lib/accounts/accounts.ts';
import { resumeSignIns } from '../lib/accounts/sign-in.ts';
import { signInAlarm, signInProgress } from '../lib/accounts/pending.ts';
import { fulfilHostWish } from '../lib/accounts/servers.ts';
import { onAlarm } from '../lib/browser/alarms.ts';
import { consent } from '../lib/browser/consent.ts';
import { hideFromContentScripts } from '../lib/browser/items.ts';
import { onInstalled, onLastPrivateWindowClosed, onStartup } from '../lib/browser/lifecycle.ts';
import { onMenu } from '../lib/browser/menus.ts';
import { serve } from '../lib/browser/messages.ts';
import { onNotification } from '../lib/browser/notifications.ts';
import { openPanel } from '../lib/browser/panel.ts';
import { onReachable } from '../lib/browser/permissions.ts';
import { onShortcut } from '../lib/browser/shortcuts.ts';
import { onAnswer } from '../lib/announce.ts';
import { commands } from '../lib/commands.ts';
import { toData } from '../lib/failure.ts';
import { shareAtOnce, shareFromMenu } from '../lib/gestures.ts';
import { remakeMenu } from '../lib/menu.ts';
import { fulfilWishes } from '../lib/share/files/page-pictures.ts';
import { chosenPreferences } from '../lib/share/draft/preferences.ts';
import { forgetPrivate } from '../lib/share/private.ts';
import { outboxAlarm, pump } from '../lib/share/outbox/pump.ts';
import { goOnFor, goOnWithConsent, tidyUp } from '../lib/share/share.ts';

/** A table of contents: every way in, registered before anything is awaited, so that a woken background misses none. */
export default defineBackground({
  main() {
    serve(commands, toData);
    onInstalled(async (isNew) => {
      await remakeMenu();
      if (isNew) await commands.openWelcome();
    });
    onMenu('share', shareFromMenu);
    onMenu('panel', ({ windowId }) => openPanel(windowId));
    onShortcut('share_at_once', shareAtOnce);
    onShortcut('open_panel', (_tabId, windowId) => openPanel(windowId));
    onNotification(onAnswer);
    onReachable(fulfilHostWish);
    onReachable(fulfilWishes);
    consent.watch((isGiven) => isGiven && void goOnWithConsent());
    accounts.watch(() => void remakeMenu());
    chosenPreferences.watch(() => void remakeMenu());
    signInProgress.watch((progress) => {
      if (progress?.phase === 'done' && progress.accountId !== null) void goOnFor(progress.accountId);
    });
    onStartup(pump);
    onStartup(remakeMenu);
    onAlarm(outboxAlarm, pump);
    onAlarm(signInAlarm, resumeSignIns);
    onLastPrivateWindowClosed(forgetPrivate);

    void hideFromContentScripts();
    void tidyUp(Date.now());
    void resumeSignIns();
    void fulfilWishes();
    void pump();
  },
});
