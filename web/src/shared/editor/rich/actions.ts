import { editorViewCtx, type Editor } from '@milkdown/kit/core';
import { redoCommand, undoCommand } from '@milkdown/kit/plugin/history';
import {
  createCodeBlockCommand,
  listItemSchema,
  toggleEmphasisCommand,
  toggleInlineCodeCommand,
  toggleStrongCommand,
  turnIntoTextCommand,
  wrapInBlockquoteCommand,
  wrapInBulletListCommand,
  wrapInHeadingCommand,
  wrapInOrderedListCommand,
} from '@milkdown/kit/preset/commonmark';
import { insertTableCommand, toggleStrikethroughCommand } from '@milkdown/kit/preset/gfm';
import { callCommand } from '@milkdown/kit/utils';

export type Action =
  | 'undo'
  | 'redo'
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'bullets'
  | 'numbers'
  | 'task'
  | 'quote'
  | 'codeBlock'
  | 'table'
  | 'paragraph'
  | 'heading1'
  | 'heading2'
  | 'heading3';

const focus = (editor: Editor): void => editor.action((ctx) => ctx.get(editorViewCtx).focus());

const call =
  (...command: Parameters<typeof callCommand>) =>
  (editor: Editor): void => {
    editor.action(callCommand(...command));
    focus(editor);
  };

/** A list item becomes a task, a done one, and a plain one again; what is no list becomes one. */
function task(editor: Editor): void {
  const inList = editor.action((ctx) => {
    const view = ctx.get(editorViewCtx);
    const { $from } = view.state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type !== listItemSchema.type(ctx)) continue;
      const { checked } = node.attrs as { checked: boolean | null };
      const next = checked === null ? false : checked ? null : true;
      view.dispatch(
        view.state.tr.setNodeMarkup($from.before(depth), undefined, { ...node.attrs, checked: next }),
      );
      return true;
    }
    return false;
  });
  if (!inList && editor.action(callCommand(wrapInBulletListCommand.key))) task(editor);
  focus(editor);
}

export const actions: Record<Action, (editor: Editor) => void> = {
  undo: call(undoCommand.key),
  redo: call(redoCommand.key),
  bold: call(toggleStrongCommand.key),
  italic: call(toggleEmphasisCommand.key),
  strike: call(toggleStrikethroughCommand.key),
  code: call(toggleInlineCodeCommand.key),
  bullets: call(wrapInBulletListCommand.key),
  numbers: call(wrapInOrderedListCommand.key),
  task,
  quote: call(wrapInBlockquoteCommand.key),
  codeBlock: call(createCodeBlockCommand.key),
  table: call(insertTableCommand.key, { row: 3, col: 3 }),
  paragraph: call(turnIntoTextCommand.key),
  heading1: call(wrapInHeadingCommand.key, 1),
  heading2: call(wrapInHeadingCommand.key, 2),
  heading3: call(wrapInHeadingCommand.key, 3),
};
