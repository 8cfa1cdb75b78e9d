import type { Batch, Output } from '../../api/types';
import { useBatch } from '../../shared/records/useBatch';
import { creating } from '../../shared/terms/chosen';
import type { TermChange } from './BulkTermsDialog';
import { undoOf } from './undo';

interface Bulk {
  remove: (records: Output[], ids: string[]) => void;
  restore: (records: Output[], ids: string[]) => void;
  assign: (records: Output[], ids: string[], change: TermChange) => void;
}

const names = (terms: TermChange['add']): string[] => terms.map(({ id, name }) => id || name);

const some = (batch: Batch): Batch[] => (batch.ids.length > 0 ? [batch] : []);

/** Changes of many outputs, each with its way back. */
export function useBulk(onDone: () => void): Bulk {
  const { run } = useBatch('output', onDone);
  return {
    remove: (records, ids) =>
      run(
        { ids, delete: true },
        {
          done: 'moved to the trash',
          records,
          back: (changed) => some({ ids: changed, restore: true }),
        },
      ),
    restore: (records, ids) =>
      run(
        { ids, restore: true },
        { done: 'restored', records, back: (changed) => some({ ids: changed, delete: true }) },
      ),
    assign: (records, ids, change) =>
      run(
        {
          ids,
          ...creating(change.add),
          ...(change.add.length > 0 && { addTerms: { [change.vocabulary]: names(change.add) } }),
          ...(change.remove.length > 0 && {
            removeTerms: { [change.vocabulary]: names(change.remove) },
          }),
        },
        {
          done: 'changed',
          records,
          back: (changed) =>
            undoOf(
              records.filter(({ id }) => changed.includes(id)),
              change,
            ),
        },
      ),
  };
}
