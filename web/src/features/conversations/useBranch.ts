import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Turn } from '../../api/types';
import { Tree } from './tree';

export interface BranchState {
  tree: Tree<Turn>;
  branch: Turn[];
  /** The message that the address names. */
  target: string | null;
  /** The address names a message that is not here. */
  lost: boolean;
  show: (turn: Turn) => void;
}

/** Which path through the tree is read. The address says it, so that it can be shared, and Back leads to the one before. */
export function useBranch(turns: Turn[], currentMessageId: string | null | undefined): BranchState {
  const [parameters, setParameters] = useSearchParams();
  const target = parameters.get('message');
  const chosen = parameters.get('branch');
  const tree = useMemo(() => new Tree(turns), [turns]);
  const branch = useMemo(() => {
    const usual = tree.branchOf(currentMessageId);
    const asked = tree.has(chosen) ? chosen : target;
    return tree.has(asked) ? tree.branchThrough(asked, usual) : usual;
  }, [tree, currentMessageId, chosen, target]);
  return {
    tree,
    branch,
    target,
    lost: [target, chosen].some((id) => id !== null && !tree.has(id)),
    show: (turn) => {
      const leaf = tree.branchThrough(turn.id, tree.branchOf(currentMessageId)).at(-1) ?? turn;
      setParameters((now) => {
        const next = new URLSearchParams(now);
        next.set('branch', leaf.id);
        next.delete('message');
        return next;
      });
    },
  };
}
