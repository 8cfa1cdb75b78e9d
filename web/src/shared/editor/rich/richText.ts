import {
  defaultValueCtx,
  Editor,
  editorViewCtx,
  editorViewOptionsCtx,
  remarkCtx,
  remarkStringifyOptionsCtx,
  rootCtx,
  schemaCtx,
} from '@milkdown/kit/core';
import type { MilkdownPlugin } from '@milkdown/kit/ctx';
import { history } from '@milkdown/kit/plugin/history';
import {
  commands,
  hardbreakClearMarkPlugin,
  hardbreakFilterNodes,
  hardbreakFilterPlugin,
  inlineNodesCursorPlugin,
  inputRules,
  keymap,
  markInputRules,
  remarkAddOrderInListPlugin,
  remarkHtmlTransformer,
  remarkLineBreak,
  schema,
} from '@milkdown/kit/preset/commonmark';
import { gfm } from '@milkdown/kit/preset/gfm';
import type { Node } from '@milkdown/kit/prose/model';
import { EditorState, Plugin, Selection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { ParserState, SerializerState } from '@milkdown/kit/transformer';
import { $prose } from '@milkdown/kit/utils';
import { formula, formulaRule, islandViews, maths, verbatim, type Islands } from './nodes';
import { Written } from './written';

interface Options {
  place: HTMLElement;
  text: string;
  label: string;
  onChange: (text: string) => void;
  islands: Islands;
}

/**
 * The parts of Milkdown that change nothing on their own: no ids on headings, no renumbering, no links in another form. What stands for
 * a block is the same object until somebody edits it.
 */
const parts: MilkdownPlugin[] = [
  schema,
  inputRules,
  markInputRules,
  commands,
  keymap,
  hardbreakClearMarkPlugin,
  hardbreakFilterNodes,
  hardbreakFilterPlugin,
  inlineNodesCursorPlugin,
  remarkAddOrderInListPlugin,
  remarkLineBreak,
  remarkHtmlTransformer,
  gfm,
  maths,
  verbatim,
  formula,
  formulaRule,
  history,
].flat();

export interface RichText {
  editor: Editor;
  /** Shows another text; forgets what could be undone. */
  show: (text: string) => void;
  focus: () => void;
}

/** The box of a task stands before its text, where nothing else can be meant. */
function ticked(view: EditorView, target: EventTarget | null, offsetX: number): boolean {
  if (!(target instanceof HTMLElement) || target.dataset.itemType !== 'task' || offsetX >= 0) {
    return false;
  }
  const at = view.state.doc.resolve(view.posAtDOM(target, 0));
  const { attrs } = at.parent;
  if (attrs.checked == null) return false;
  const change = { ...attrs, checked: !attrs.checked };
  view.dispatch(view.state.tr.setNodeMarkup(at.before(), undefined, change));
  return true;
}

/** An editor of a text that gives back to the letter what nobody touched. */
export async function openRichText(options: Options): Promise<RichText> {
  const { place, label, onChange, islands } = options;
  let written: Written | null = null;
  const watch = $prose(
    () =>
      new Plugin({
        props: { handleClick: (view, _, { target, offsetX }) => ticked(view, target, offsetX) },
        view: () => ({
          update: (view, before) => {
            if (written && view.state.doc !== before.doc) onChange(written.textOf(view.state.doc));
          },
        }),
      }),
  );
  const editor = await Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, place);
      ctx.set(defaultValueCtx, '');
      ctx.update(remarkStringifyOptionsCtx, (before) => ({
        ...before,
        bullet: '-' as const,
        rule: '-' as const,
        fences: true,
        incrementListMarker: true,
        listItemIndent: 'one' as const,
      }));
      ctx.set(editorViewOptionsCtx, {
        attributes: { 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'true' },
      });
    })
    .use(parts)
    .use(islandViews(islands))
    .use(watch)
    .create();
  const show = (text: string): void =>
    editor.action((ctx) => {
      const view = ctx.get(editorViewCtx);
      const remark = ctx.get(remarkCtx);
      const nodes = ctx.get(schemaCtx);
      const next = new Written(text, {
        schema: nodes,
        // each anew: one that failed keeps half of what it read
        read: (source) => ParserState.create(nodes, remark)(source),
        write: (doc: Node) => SerializerState.create(nodes, remark)(doc),
      });
      written = null;
      // within text: a block that is shown whole would be chosen, and the first letter take its place
      const selection = Selection.findFrom(next.doc.resolve(0), 1, true) ?? undefined;
      view.updateState(
        EditorState.create({ doc: next.doc, selection, plugins: view.state.plugins }),
      );
      written = next;
    });
  show(options.text);
  const focus = (): void => editor.action((ctx) => ctx.get(editorViewCtx).focus());
  return { editor, show, focus };
}
