import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Message } from '../../api/types';
import { Tree } from './tree';

export interface BranchState {
  tree: Tree;
  branch: Message[];
  /** The message that the address names. */
  target: string | null;
  /** The address names a message that is not here. */
  lost: boolean;
  show: (message: Message) => void;
}

/** Which path through the tree is read: the one the address asks for, then whatever the reader switches to. */
export function useBranch(
  messages: Message[],
  currentMessageId: string | null | undefined,
): BranchState {
  const [parameters] = useSearchParams();
  const target = parameters.get('message');
  const tree = useMemo(() => new Tree(messages), [messages]);
  const [chosen, setChosen] = useState<{ id: string; target: string | null } | null>(null);
  const branch = useMemo(() => {
    const usual = tree.branchOf(currentMessageId);
    // a new address overrules an older click
    const asked = chosen && chosen.target === target ? chosen.id : target;
    return tree.has(asked) ? tree.branchThrough(asked, usual) : usual;
  }, [tree, currentMessageId, chosen, target]);
  return {
    tree,
    branch,
    target,
    lost: target !== null && !tree.has(target),
    show: (message) => setChosen({ id: message.id, target }),
  };
}
