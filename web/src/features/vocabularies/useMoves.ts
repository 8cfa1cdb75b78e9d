import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { useSave } from '../../shared/saving/useSave';
import { useUndoable } from '../../shared/saving/useUndoable';
import { takenBack, type Placed } from './moving';
import { moveTerm } from './vocabularies';

interface Moves {
  /** One step, which the opposite key takes back. */
  step: (changes: Placed[]) => void;
  /** To wherever it was let go, with a way back. */
  drop: (term: Term, changes: Placed[]) => void;
}

/** Writes moves, each seen at once and written after the one before. */
export function useMoves(vocabulary: Vocabulary): Moves {
  const client = useQueryClient();
  const undoable = useUndoable();
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
  const move = async (changes: Placed[]): Promise<void> => {
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
  };
  const { mutate } = useSave(move);
  return {
    step: (changes) => {
      if (changes.length > 0) mutate(changes);
    },
    drop: (term, changes) => {
      if (changes.length === 0) return;
      undoable({
        work: async () => {
          await move(changes);
          return () => move(takenBack(changes));
        },
        done: `“${term.name}” moved`,
        refresh: [],
      });
    },
  };
}
