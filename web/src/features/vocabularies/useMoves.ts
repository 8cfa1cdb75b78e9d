import { useQueryClient } from '@tanstack/react-query';
import type { Term, Vocabulary } from '../../api/types';
import { useSave, type Saving } from '../../shared/saving/useSave';
import type { Placed } from './moving';
import { changeTerm } from './vocabularies';

/** Writes a move, seen at once. */
export function useMoves(vocabulary: Vocabulary): Saving<Placed[], void> {
  const client = useQueryClient();
  const key = ['terms', vocabulary.key, 'all'];
  const show = (changes: Placed[]): void => {
    const moved = new Map(changes.map((change) => [change.term.id, change]));
    client.setQueryData<Term[]>(key, (terms) =>
      terms?.map((term) => {
        const change = moved.get(term.id);
        return change ? { ...term, parentId: change.parentId, position: change.position } : term;
      }),
    );
  };
  return useSave(async (changes: Placed[]) => {
    show(changes);
    try {
      // one after the other: a move into a tree holds the vocabulary
      for (const { term, parentId, position } of changes) {
        const moves = (term.parentId ?? null) !== parentId;
        await changeTerm(vocabulary.key, term, { position, ...(moves && { parentId }) });
      }
    } finally {
      await client.invalidateQueries({ queryKey: ['terms'] });
    }
  });
}
