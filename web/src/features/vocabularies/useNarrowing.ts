import { useState } from 'react';
import type { Vocabulary } from '../../api/types';
import { useUndoable } from '../../shared/saving/useUndoable';
import { narrow } from './narrowing';
import { MERGED } from './useMerge';

interface Narrowing {
  run: (...asked: Parameters<typeof narrow>) => void;
  pending: boolean;
}

/** Makes a vocabulary hold one term where it held many, with the way back. */
export function useNarrowing(onDone: () => void): Narrowing {
  const undoable = useUndoable();
  const [pending, setPending] = useState(false);
  const run = (vocabulary: Vocabulary, ...how: Tail): void => {
    setPending(true);
    undoable({
      work: () => narrow(vocabulary, ...how).finally(() => setPending(false)),
      done: `“${vocabulary.name}” holds one term from now on`,
      refresh: ['vocabularies', 'undoable', ...MERGED],
      onDone,
    });
  };
  return { run, pending };
}

type Tail = Parameters<typeof narrow> extends [unknown, ...infer Rest] ? Rest : never;
