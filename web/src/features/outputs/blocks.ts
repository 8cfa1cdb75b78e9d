import { diffArrays } from 'diff';
import type { Hunk } from '../../api/types';

/** A paragraph, list, table or piece of code of one or both texts. */
export interface Block {
  kind: Hunk['kind'];
  text: string;
}

const FENCE = /^\s{0,3}(```+|~~~+)/;

/** What stands between blank lines; code between its fences is one, whatever is in it. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const end = (): void => {
    if (lines.length > 0) blocks.push(lines.join('\n'));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === null && mark) fence = mark;
    else if (fence !== null && mark?.startsWith(fence)) fence = null;
    if (fence === null && line.trim() === '') end();
    else lines.push(line);
  }
  end();
  return blocks;
}

const join = (hunks: Hunk[], without: Hunk['kind']): string =>
  hunks
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

/** The blocks of two texts in order, told apart by which of the two has them. */
export const changedBlocks = (hunks: Hunk[]): Block[] =>
  diffArrays(blocksOf(join(hunks, 'insert')), blocksOf(join(hunks, 'delete'))).flatMap(
    ({ value, added, removed }) =>
      value.map((text): Block => ({ kind: added ? 'insert' : removed ? 'delete' : 'equal', text })),
  );
