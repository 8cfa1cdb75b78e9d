import type { Batch, Output, TermReference } from '../../api/types';
import { chosenOf } from '../../shared/terms/chosen';
import type { TermChange } from './BulkTermsDialog';

/**
 * The batches that take a change of terms back. A record that had a term before keeps it, so each term is taken back
 * from those records only in which it really changed.
 */
export function undoOf(records: Output[], { vocabulary, add, remove }: TermChange): Batch[] {
  const has = (record: Output, term: TermReference): boolean =>
    chosenOf(record.terms, vocabulary).some(({ id, name }) =>
      term.id ? id === term.id : name === term.name,
    );
  const idsOf = (records: Output[]): string[] => records.map(({ id }) => id);
  const added = add.map((term) => ({
    ids: idsOf(records.filter((record) => !has(record, term))),
    removeTerms: { [vocabulary]: [term.id || term.name] },
  }));
  const removed = remove.map((term) => ({
    ids: idsOf(records.filter((record) => has(record, term))),
    addTerms: { [vocabulary]: [term.id || term.name] },
  }));
  return [...added, ...removed].filter(({ ids }) => ids.length > 0);
}
