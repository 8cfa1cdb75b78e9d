import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { useSave, type Saving } from '../../shared/saving/useSave';
import type { Placed } from './moving';
import { moveTerm } from './vocabularies';

/** Writes moves, each seen at once and written after the one before. */
export function useMoves(vocabulary: Vocabulary): Saving<Placed[], void> {
  const client = useQueryClient();
  const waiting = useRef({ last: Promise.resolve(), count: 0 });
  const show = (changes: Placed[]): void => {
    const moved = new Map(changes.map((change) => [change.term.id, change]));
    client.setQueryData<Term[]>(['terms', vocabulary.key, 'all'], (terms) =>
      terms?.map((term) => {
        const change = moved.get(term.id);
        return change ? { ...term, parentId: change.parentId, position: change.position } : term;
      }),
    );
  };
  const write = async (changes: Placed[]): Promise<void> => {
    for (const { term, parentId, position } of changes) {
      const moves = (term.parentId ?? null) !== parentId;
      await moveTerm(vocabulary.key, term, { position, ...(moves && { parentId }) });
    }
  };
  return useSave(async (changes: Placed[]) => {
    show(changes);
    const queue = waiting.current;
    queue.count += 1;
    const written = queue.last.then(() => write(changes));
    queue.last = written.catch(() => undefined);
    try {
      await written;
    } finally {
      queue.count -= 1;
      // earlier, the list would jump back to where the next move has not led yet
      if (queue.count === 0) await client.invalidateQueries({ queryKey: ['terms'] });
    }
  });
}
