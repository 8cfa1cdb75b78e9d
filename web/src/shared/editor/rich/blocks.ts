import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkMaths } from '../../markdown/remarkMaths';

/** A block of a text to the letter, and what stands between it and the next. */
export interface Block {
  source: string;
  after: string;
  /** What it means; null where it is no Markdown. */
  node: RootContent | null;
}

export interface Blocks {
  before: string;
  blocks: Block[];
}

const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\w-]+[ \t]*[:=][^]*?\r?\n\1[ \t]*(?=\r?\n|$)/;

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMaths, { brackets: true });

export const meaning = (text: string): Root => reader.runSync(reader.parse(text), text) as Root;

/** Cuts a text so that what is put together again is the same text. */
export function blocksOf(text: string): Blocks {
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  // a byte order mark is read over, and would shift every place by one
  const mark = !front && text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const start = front.length || mark.length;
  const places = meaning(text.slice(start)).children.map((node) => ({
    node: node as RootContent | null,
    from: start + (node.position?.start.offset ?? 0),
    to: start + (node.position?.end.offset ?? 0),
  }));
  if (front) places.unshift({ node: null, from: 0, to: front.length });
  const blocks = places.map(({ node, from, to }, index) => ({
    node,
    source: text.slice(from, to),
    after: text.slice(to, places[index + 1]?.from ?? text.length),
  }));
  return { before: text.slice(0, places[0]?.from ?? text.length), blocks };
}

/** Whether two pieces mean the same, wherever they stand. */
export const same = (one: Nodes | Nodes[], other: Nodes | Nodes[]): boolean =>
  bare(one) === bare(other);

const bare = (nodes: Nodes | Nodes[]): string =>
  JSON.stringify(nodes, (key, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value,
  );

/** Whether a piece holds one of these, at any depth. */
export function holds(node: Nodes, types: string[]): boolean {
  return (
    types.includes(node.type) ||
    ('children' in node && node.children.some((child) => holds(child, types)))
  );
}
