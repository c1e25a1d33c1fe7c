import browser from 'webextension-polyfill';

/** Wakes the background at `at` (ms since 1970), or never when null. One alarm per name; browsers may round up to 30 s. */
export async function wakeAt(name: string, at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.max(at, Date.now()) });
}

/** Calls back when the alarm `name` goes off. */
export function onAlarm(name: string, listener: () => Promise<unknown>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void listener();
  });
}
