import { useState } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { useUndoable } from '../../shared/saving/useUndoable';
import { mergeTerm, undoMerge } from './vocabularies';

/** What shows terms. */
export const MERGED = [
  'terms',
  'output',
  'outputs',
  'conversation',
  'conversations',
  'prompt',
  'prompts',
  'agent',
  'agents',
];

interface Merging {
  merge: (term: Term, into: Term, onDone: () => void) => void;
  pending: boolean;
}

/** Makes one term of two, with the way back. */
export function useMerge({ key }: Vocabulary): Merging {
  const undoable = useUndoable();
  const [pending, setPending] = useState(false);
  const merge: Merging['merge'] = (term, into, onDone) => {
    setPending(true);
    undoable({
      work: async () => {
        const { undo } = await mergeTerm(key, term, into).finally(() => setPending(false));
        return () => undoMerge(key, undo);
      },
      done: `“${term.name}” is now “${into.name}”`,
      refresh: MERGED,
      onDone,
    });
  };
  return { merge, pending };
}
