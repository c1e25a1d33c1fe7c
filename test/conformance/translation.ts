/** Ids, tokens and hosts of a recording, and what they are on the server at hand. */
export type Translation = {
  /** A recorded text as the server at hand knows it. */
  text: (recorded: string) => string;
  /** The same for every text in a JSON value. */
  json: (recorded: unknown) => unknown;
  /** Says what a recorded id or token is here. The first word counts. */
  learn: (recorded: string, actual: string) => void;
  /** Learns from two answers to the same request, leaf by leaf. */
  learnFrom: (recorded: unknown, actual: unknown) => void;
  knows: (recorded: string) => boolean;
};

/** Placeholders, UUIDs, words long enough to be an id, a token or a code, and the short ids of Misskey 11 to 13. */
const OPAQUE =
  /<[A-Za-z][^<>"]*>|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9]{16,}|\ba[t-z][0-9a-z]{8}\b/g;

/** Words as long as an id that are none: they mean the same everywhere. */
const CONSTANT = /^[A-Za-z]{16,}$/;

/** `hosts` maps what is written as is: origins, host names, user names. */
export function createTranslation(hosts: ReadonlyMap<string, string>): Translation {
  const words = new Map<string, string>();

  // One pass, so that nothing is looked for in what was put in; opaque words first, so that no name is found in one.
  const known = new RegExp([OPAQUE.source, ...[...hosts.keys()].map(literally)].join('|'), 'g');

  const text = (recorded: string): string =>
    recorded.replace(known, (word) => words.get(word) ?? hosts.get(word) ?? word);

  const learn = (recorded: string, actual: string): void => {
    if (!words.has(recorded)) words.set(recorded, actual);
  };

  const learnText = (recorded: string, actual: string): void => {
    const before = recorded.match(OPAQUE) ?? [];
    const now = actual.match(OPAQUE) ?? [];
    if (before.length !== now.length) return;
    for (const [index, word] of before.entries()) {
      if (!CONSTANT.test(word)) learn(word, now[index] ?? word);
    }
  };

  const learnFrom = (recorded: unknown, actual: unknown): void => {
    if (typeof recorded === 'string' && typeof actual === 'string') return learnText(recorded, actual);
    if (!isContainer(recorded) || !isContainer(actual)) return;
    for (const [key, value] of Object.entries(recorded)) {
      // The id of an error stands in the server's source: there is nothing to learn, and another one is wrong.
      learnFrom(key === 'error' ? withoutId(value) : value, actual[key]);
    }
  };

  return { text, json: (value) => mapTexts(value, text), learn, learnFrom, knows: (word) => words.has(word) };
}

function withoutId(error: unknown): unknown {
  return isContainer(error) ? { ...error, id: undefined } : error;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (!isContainer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapTexts(item, change)]),
  );
}

/** An object or an array. */
function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A text as a pattern that matches just it. */
function literally(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
