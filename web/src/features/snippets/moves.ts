import { plural } from '../../shared/format/numbers';
import { useUndoable } from '../../shared/saving/useUndoable';
import { moveSnippets, undoMove } from './snippets';

/** Moves snippets into the trash or out of it, with the way back for ten minutes. */
export function useMoves(onDone?: () => void): (ids: string[], to: 'delete' | 'restore') => void {
  const act = useUndoable();
  return (ids, to) =>
    act({
      work: async () => {
        const { undo } = await moveSnippets(ids, to);
        return undo ? () => undoMove(undo) : undefined;
      },
      done: `${plural(ids.length, 'snippet')} ${to === 'delete' ? 'moved to the trash' : 'restored'}`,
      refresh: ['snippets', 'prompts', 'composed'],
      ...(onDone && { onDone }),
    });
}
