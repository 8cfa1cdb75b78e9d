import type { TermReference } from '../../api/types';
import { creating } from '../terms/chosen';
import type { Change } from './target';

export interface TermChange {
  vocabulary: string;
  add: TermReference[];
  remove: TermReference[];
}

const names = (terms: TermReference[]): string[] => terms.map(({ id, name }) => id || name);

/** The part of a batch that concerns terms; null while no term is named. */
export function changeOf(rows: TermChange[]): Change | null {
  const of = (terms: 'add' | 'remove'): Record<string, string[]> =>
    Object.fromEntries(
      rows.filter((row) => row[terms].length > 0).map((row) => [row.vocabulary, names(row[terms])]),
    );
  const [addTerms, removeTerms] = [of('add'), of('remove')];
  const adds = Object.keys(addTerms).length > 0;
  const removes = Object.keys(removeTerms).length > 0;
  if (!adds && !removes) return null;
  return {
    ...creating(rows.flatMap(({ add }) => add)),
    ...(adds && { addTerms }),
    ...(removes && { removeTerms }),
  };
}
