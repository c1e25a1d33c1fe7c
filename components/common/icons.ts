const circle = 'M3 12a9 9 0 0 1 18 0a9 9 0 0 1-18 0';

/** Outlines on a 24 × 24 grid, for a line 1.8 wide with round ends. Gaps keep a strike clear at 15 px. */
export const icons = {
  globe: `${circle}h18M12 3q-8 9 0 18q8-9 0-18`,
  house: 'M3 12l9-8l9 8M5.5 10v8q0 2 2 2h9q2 0 2-2v-8M9.5 20v-5h5v5',
  lock: 'M7 11h10q2 0 2 2v5q0 2-2 2H7q-2 0-2-2v-5q0-2 2-2M8 11V8a4 4 0 0 1 8 0v3M12 14.5v2',
  envelope: 'M5 5h14q2 0 2 2v10q0 2-2 2H5q-2 0-2-2V7q0-2 2-2M3.5 7l8.5 6l8.5-6',
  rocket:
    'M20 4q-9 0-13 8l5 5q8-4 8-13M9.5 8.5Q5 8 3 12h4M15.5 14.5Q16 19 12 21v-4M15.5 8.5h.01M6.5 17.5L3 21',
  rocketOff:
    'M11.5 6.4Q15 4 20 4q0 4.5-2.4 8.5M5 9.3Q4 10 3 12h4l5 5v4q2-1 2.7-2M15.5 8.5h.01M6.5 17.5L3 21M3 3l18 18',
  eyeOff:
    'M9.5 6q7-1.5 12 6q-1.2 1.8-2.7 3M5.2 9q-1.5 1.2-2.7 3q5 7.5 12 6M10 10a2.8 2.8 0 0 0 4 4M3 3l18 18',
  picture: 'M6 4h12q2 0 2 2v12q0 2-2 2H6q-2 0-2-2V6q0-2 2-2M4 16l5-5l8 8.5M14.5 8.5h.01',
  close: 'M6 6l12 12M18 6L6 18',
  expand: 'M11 5H6q-2 0-2 2v11q0 2 2 2h11q2 0 2-2v-5M12 12l8-8M14 4h6v6',
  check: 'M4 13l5 5L20 7',
  down: 'M5 9l7 7l7-7',
  up: 'M5 15l7-7l7 7',
  plus: 'M12 4v16M4 12h16',
  sliders: 'M3 7h18M3 17h18M9 4v6M15 14v6',
  info: `${circle}M12 11v6M12 7.5h.01`,
  warn: 'M10.3 4.5L2.6 18q-1 2 1.2 2h16.4q2.2 0 1.2-2L13.7 4.5q-1.7-2-3.4 0M12 9.5v4M12 16.5h.01',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5M12 16h.01',
  clock: `${circle}M12 7v5l3.5 2`,
  mask: 'M3 8q4.5-3 9 0q4.5-3 9 0q0 9-5 9q-2.5 0-4-3q-1.5 3-4 3q-5 0-5-9M7 11.5h2M15 11.5h2',
} as const;

/** Name of an icon. The ones for privacy and for hidden content mean that and nothing else, everywhere. */
export type IconName = keyof typeof icons;
