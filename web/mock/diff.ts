import type { Diff, Hunk } from '../src/api/types';

/** Line by line, by the longest common subsequence. */
export function diffOf(
  before: string,
  after: string,
  from: string | number,
  to: string | number,
): Diff {
  const a = before.split(/(?<=\n)/);
  const b = after.split(/(?<=\n)/);
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  const push = (kind: Hunk['kind'], text: string): void => {
    const last = hunks.at(-1);
    if (last?.kind === kind) last.text += text;
    else hunks.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      push('equal', a[i++] ?? '');
      j++;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1)))
      push('delete', a[i++] ?? '');
    else push('insert', b[j++] ?? '');
  }
  const lines = (kind: Hunk['kind']): number =>
    hunks
      .filter((hunk) => hunk.kind === kind)
      .reduce((sum, { text }) => sum + text.split(/(?<=\n)/).length, 0);
  return { from, to, hunks, inserted: lines('insert'), deleted: lines('delete') };
}
