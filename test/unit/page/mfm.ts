import * as mfm from 'mfm-js';
import * as mfm023 from 'mfm-js-0.23';
import * as mfm025 from 'mfm-js-0.25';

/** What the tests ask of a node; the three versions agree on this much. */
export interface Node {
  type: string;
  props?: Record<string, unknown>;
  children?: Node[];
}

/** The parsers that servers and clients use, by version. */
export const parsers: readonly { version: string; parse: (text: string) => Node[] }[] = [
  { version: '0.23', parse: mfm023.parse },
  { version: '0.25', parse: mfm025.parse },
  { version: '0.26', parse: mfm.parse },
];

/** Types of all nodes, outer before inner, each once. */
export function typesOf(nodes: readonly Node[]): string[] {
  return [...new Set(nodes.flatMap((node) => [node.type, ...typesOf(node.children ?? [])]))];
}

/** Addresses of all `url` nodes. */
export function urlsOf(nodes: readonly Node[]): unknown[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'url' ? [node.props?.['url']] : []),
    ...urlsOf(node.children ?? []),
  ]);
}
