import { InputRule } from '@milkdown/kit/prose/inputrules';
import type { NodeViewConstructor } from '@milkdown/kit/prose/view';
import { $inputRule, $node, $remark, $view } from '@milkdown/kit/utils';
import { remarkMaths } from '../../markdown/remarkMaths';

/** A place in the editor that the page draws itself. */
export interface Island {
  key: number;
  place: HTMLElement;
  kind: 'verbatim' | 'maths';
  source: string;
}

export type Islands = (change: (now: Island[]) => Island[]) => void;

export const maths = $remark('maths', () => remarkMaths, { brackets: true });

/** What the rich view has no form for: it stays as it was written. */
export const verbatim = $node('verbatim', () => ({
  group: 'block',
  atom: true,
  selectable: true,
  attrs: { source: { default: '', validate: 'string' } },
  parseDOM: [],
  toDOM: ({ attrs }) => ['pre', { 'data-verbatim': '' }, String(attrs.source)],
  parseMarkdown: { match: () => false, runner: () => undefined },
  toMarkdown: {
    match: ({ type }) => type.name === 'verbatim',
    runner: (state, { attrs }) => {
      state.addNode('html', undefined, String(attrs.source));
    },
  },
}));

/** A formula in a line, with its dollars or brackets. */
export const formula = $node('formula', () => ({
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { source: { default: '', validate: 'string' } },
  parseDOM: [],
  toDOM: ({ attrs }) => ['code', { 'data-formula': '' }, String(attrs.source)],
  leafText: ({ attrs }) => String(attrs.source),
  parseMarkdown: {
    match: ({ type }) => type === 'inlineMath',
    runner: (state, node, type) => {
      const { source } = node.data as { source: string };
      state.addNode(type, { source });
    },
  },
  toMarkdown: {
    match: ({ type }) => type.name === 'formula',
    runner: (state, { attrs }) => {
      // written as it is, like a tag: nothing in it is Markdown
      state.addNode('html', undefined, String(attrs.source));
    },
  },
}));

export const formulaRule = $inputRule(
  (ctx) =>
    new InputRule(/(?<![\p{L}\p{N}$])\$([^\s$]|[^\s$][^$]*[^\s$])\$$/u, (state, [source], start, end) =>
      state.tr.replaceWith(start, end, formula.type(ctx).create({ source })),
    ),
);

let islandsMade = 0;

const island =
  (kind: Island['kind'], tag: string, islands: Islands): NodeViewConstructor =>
  ({ attrs }) => {
    const dom = document.createElement(tag);
    dom.contentEditable = 'false';
    islandsMade += 1;
    const one = { key: islandsMade, place: dom, kind, source: String(attrs.source) };
    islands((now) => [...now, one]);
    return {
      dom,
      ignoreMutation: () => true,
      stopEvent: (event) => event.type === 'mousedown' && event.target !== dom,
      destroy: () => islands((now) => now.filter((other) => other !== one)),
    };
  };

export const islandViews = (islands: Islands) => [
  $view(verbatim, () => island('verbatim', 'div', islands)),
  $view(formula, () => island('maths', 'span', islands)),
];
