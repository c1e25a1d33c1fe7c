import { reloadExtension } from '../e2e/chromium/developer.ts';
import { shareIn } from '../e2e/chromium/share.ts';
import type { Fault } from './answers.ts';
import { passed } from './haste.ts';
import {
  beforeTheWork,
  fullDisk,
  fullWhileWriting,
  killWorker,
  moveClock,
  offline,
  whileHeld,
  whileLooking,
  whileTakenBack,
} from './moments.ts';
import { comesTo, crash } from './scene.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export const accidents: Fault[] = [
  {
    name: 'connection refused, back after a minute',
    ends: 'posted',
    prepare: async (scene) => {
      await scene.server.pause();
      return async () => {
        await comesTo(scene, 'unsure');
        await passed(minute);
        await scene.server.resume();
      };
    },
  },
  { name: 'offline, back after a minute', ends: 'posted', always: true, prepare: offline(minute) },
  { name: 'offline for 16 minutes', ends: 'asking', notes: 0, prepare: offline(16 * minute) },
  { name: 'background killed while the note waits', ends: 'posted', prepare: offline(0, killWorker) },
  {
    name: 'background killed during the request, note not made',
    ends: 'posted',
    prepare: beforeTheWork(killWorker),
  },
  {
    name: 'background killed during the request, note made after',
    ends: 'posted',
    always: true,
    prepare: whileHeld('request', killWorker),
  },
  { name: 'background killed before the answer', ends: 'posted', prepare: whileHeld('answer', killWorker) },
  { name: 'background killed during a look', ends: 'posted', prepare: whileLooking(killWorker) },
  {
    name: 'background killed while a note is taken back',
    ends: 'undone',
    notes: 0,
    prepare: whileTakenBack(killWorker),
  },
  {
    name: 'background killed after all went well',
    ends: 'posted',
    prepare: async (scene) => async () => {
      await comesTo(scene, 'posted');
      await killWorker(scene);
    },
  },
  { name: 'browser killed while the note waits', ends: 'posted', prepare: offline(0, crash) },
  { name: 'browser killed during the request, note not made', ends: 'posted', prepare: beforeTheWork(crash) },
  {
    name: 'browser killed during the request, note made after',
    ends: 'posted',
    always: true,
    killsBrowser: true,
    prepare: whileHeld('request', crash),
  },
  { name: 'browser killed before the answer', ends: 'posted', prepare: whileHeld('answer', crash) },
  { name: 'browser killed during a look', ends: 'posted', prepare: whileLooking(crash) },
  {
    name: 'browser killed while a note is taken back',
    ends: 'undone',
    notes: 0,
    prepare: whileTakenBack(crash),
  },
  {
    name: 'browser killed after the server refused',
    ends: 'failed',
    notes: 0,
    prepare: async (scene) => {
      scene.server.world.settings.prohibitedWords = ['evening'];
      return async () => {
        await comesTo(scene, 'failed');
        await crash(scene);
      };
    },
  },
  {
    name: 'clock set forward by a day during the request',
    ends: 'posted',
    prepare: whileHeld('answer', (scene) => moveClock(scene, day)),
  },
  {
    name: 'clock set back by a day during the request',
    ends: 'posted',
    prepare: whileHeld('answer', (scene) => moveClock(scene, -day)),
  },
  {
    name: 'clock set forward by a day while the note waits',
    ends: 'asking',
    notes: 0,
    prepare: offline(0, (scene) => moveClock(scene, day)),
  },
  {
    name: 'clock set forward by two minutes after a lost connection',
    ends: 'posted',
    prepare: async (scene) => {
      scene.server.faults.next('notes/create', (work, { silence }) => {
        scene.works.push(passed(100_000).then(work));
        return silence();
      });
      return async () => {
        await comesTo(scene, 'unsure');
        await moveClock(scene, 2 * minute);
      };
    },
  },
  ...['the note is taken', 'it begins to send', 'the answer is there'].map((when, index): Fault => ({
    name: `storage full when ${when}`,
    ends: index === 0 ? 'draft' : 'posted',
    notes: index === 0 ? 0 : 1,
    prepare: fullDisk('entry:', index + 1),
  })),
  { name: 'storage full when its twin is to be looked for', ends: 'posted', prepare: fullDisk('twin:', 1) },
  { name: 'storage full while it is written', ends: 'posted', prepare: fullWhileWriting },
  {
    name: 'extension updated during the request',
    ends: 'posted',
    prepare: whileHeld('answer', async (scene) => {
      await reloadExtension(scene.chromium.context);
      scene.share = await shareIn(scene.chromium, scene.server);
      await scene.chromium.openExtensionPage('options.html');
    }),
  },
];
