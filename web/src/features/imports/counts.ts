import type { Import, ImportResult } from '../../api/types';

export const RESULTS: ImportResult[] = ['new', 'updated', 'unchanged', 'skipped'];
export const KINDS = ['conversations', 'messages', 'outputs', 'prompts'] as const;

/** All kinds of record together. */
export function totals({ counts }: Import): Record<ImportResult, number> {
  const sum = { new: 0, updated: 0, unchanged: 0, skipped: 0 };
  for (const kind of KINDS) {
    // messages are part of their conversations and not counted twice
    if (kind === 'messages') continue;
    for (const result of RESULTS) sum[result] += counts?.[kind]?.[result] ?? 0;
  }
  return sum;
}

/** How many records of a trial can be imported. */
export function choosable(one: Import): number {
  const sum = totals(one);
  return sum.new + sum.updated + sum.unchanged;
}

export const problemCount = ({ problems }: Import): number =>
  Array.isArray(problems) ? problems.length : typeof problems === 'number' ? problems : 0;
