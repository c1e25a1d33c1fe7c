/** What a page says of its article by JSON-LD, as far as it is used. */
export interface LinkedData {
  /** Names of who made it; '' if there is none, or if it cannot be told whose article is this page. */
  author: string;
  isAdult: boolean;
  /** What the article is called; '' as for the author. */
  headline: string;
}

/** Types of what a page can be about; what it lists beside, such as its site or the way to it, is something else. */
const works =
  /(?:Article|Posting|Report|Recipe|Review|Book|Movie|Photograph|Painting|VisualArtwork|VideoObject|CreativeWork)$/;
const mostAuthors = 3;

/** @param scripts texts of `<script type="application/ld+json">`, hostile: what is no JSON is nothing */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const found = scripts.flatMap(nodesIn).filter(isWork);
  const authors = new Set(found.map(({ author }) => namesOf(author)).filter((names) => names !== ''));
  const [author = ''] = authors;
  const [only] = found.length === 1 ? found : [];
  return {
    // Several works of several people: some of them are on other pages.
    author: authors.size === 1 ? author : '',
    isAdult: only !== undefined && isFalse(only['isFamilyFriendly']),
    headline: typeof only?.['headline'] === 'string' ? only['headline'] : '',
  };
}

type Node = Record<string, unknown>;

/** Told by what it is: an object of a page may have a `toString` that is none. */
function isFalse(value: unknown): boolean {
  return value === false || value === 'false';
}

/** What stands at the top, or in a graph there. What is deeper is about something else. */
function nodesIn(script: string): Node[] {
  const tops = listOf(parsed(script));
  return [...tops, ...tops.flatMap((top) => (isNode(top) ? listOf(top['@graph']) : []))].filter(isNode);
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isWork(node: Node): boolean {
  return listOf(node['@type']).some((type) => typeof type === 'string' && works.test(type));
}

function namesOf(author: unknown): string {
  const names = listOf(author).map((one) => (isNode(one) ? one['name'] : one));
  return names
    .filter((name) => typeof name === 'string')
    .filter((name) => name.trim() !== '' && !/^https?:/.test(name))
    .slice(0, mostAuthors)
    .join(', ');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
