import type { Import, ImportResult } from '../../api/types';

export const RESULTS: ImportResult[] = ['new', 'updated', 'unchanged', 'skipped'];
export const KINDS = [
  'conversations',
  'messages',
  'outputs',
  'prompts',
  'agents',
  'snippets',
  'vocabularies',
  'terms',
  'checklists',
  'files',
] as const;

/** Parts of their conversations, and not counted twice. */
const PARTS = new Set<string>(['messages', 'files']);

/** All kinds of record together. */
export function totals({ counts }: Import): Record<ImportResult, number> {
  const sum = { new: 0, updated: 0, unchanged: 0, skipped: 0 };
  for (const kind of KINDS) {
    if (PARTS.has(kind)) continue;
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
