import type { Html, Nodes, Parents, RootContent } from 'mdast';

/** Paragraphs, headings and what is in them, as against blocks. */
export type Content = 'flow' | 'phrasing';

const SPANS = 'b|strong|i|em|u|s|del|ins|mark|small|sub|sup|kbd|samp|var|q|code';
const BREAKS = 'br|wbr';
const FOLDS = 'details|summary';

/** Tags that are rendered: without attributes, so that there is nothing in them to judge. */
const TAGS: Record<Content, RegExp> = {
  phrasing: new RegExp(`<(/?)(${SPANS})>|<(${BREAKS}) ?/?>`, 'gi'),
  flow: new RegExp(`<(/?)(${SPANS}|${FOLDS})>|<(${BREAKS}) ?/?>|<details (open)>`, 'gi'),
};
const MARKUP = /<[a-z/!?]/i;

/** More elements within each other than anybody writes would only cost the browser its stack. */
const DEEPEST = 20;

type Tag =
  | { kind: 'text' | 'break'; name: string; typed: string }
  | { kind: 'open' | 'close'; name: string; typed: string; unfolded: boolean };

/** An HTML node cut into its tags; one piece of text where there are tags in it that are not rendered. */
function cut(html: string, content: Content): Tag[] {
  if (MARKUP.test(html.replace(TAGS[content], ''))) return [text(html)];
  const tags: Tag[] = [];
  let at = 0;
  for (const found of html.matchAll(TAGS[content])) {
    const [typed, slash, name, lineBreak, unfolded] = found;
    if (found.index > at) tags.push(text(html.slice(at, found.index)));
    at = found.index + typed.length;
    if (lineBreak) tags.push({ kind: 'break', name: lineBreak.toLowerCase(), typed });
    else {
      tags.push({
        kind: slash ? 'close' : 'open',
        name: (name ?? 'details').toLowerCase(),
        typed,
        unfolded: unfolded !== undefined,
      });
    }
  }
  if (at < html.length) tags.push(text(html.slice(at)));
  return tags;
}

const text = (typed: string): Tag => ({ kind: 'text', name: '', typed });

/** Text of an HTML node on its way; `literal` when a tag that is not rendered is in it. */
interface Piece {
  type: 'piece';
  of: Html;
  value: string;
  literal: boolean;
}

type Child = Exclude<Nodes, Html> | Piece;

interface Frame {
  of: Html | null;
  tag: Extract<Tag, { unfolded: boolean }> | null;
  children: Child[];
}

/** What is between a tag that is rendered and its end becomes an element, every other tag text as it was typed. */
export function paired(children: Nodes[], content: Content, rendered: boolean): RootContent[] {
  const root: Frame = { of: null, tag: null, children: [] };
  const open: Frame[] = [root];
  const inner = (): Frame => open.at(-1) ?? root;
  const add = (child: Child): void => addTo(inner().children, child);
  const giveUp = (): void => {
    const { of, tag, children: inside } = open.pop() ?? root;
    if (of && tag) add({ type: 'piece', of, value: tag.typed, literal: true });
    inside.forEach(add);
  };
  for (const child of children) {
    if (child.type !== 'html') {
      add(child);
      continue;
    }
    for (const tag of rendered ? cut(child.value, content) : [text(child.value)]) {
      const { kind, name, typed } = tag;
      if (kind === 'break') add(element(name, []));
      else if (kind === 'open' && open.length < DEEPEST && belongs(name, inner())) {
        open.push({ of: child, tag, children: [] });
      } else if (kind === 'close' && open.some((frame) => frame.tag?.name === name)) {
        while (inner().tag?.name !== name) giveUp();
        const closed = open.pop() ?? root;
        add(element(name, closed.children.map(settled(content)), closed.tag?.unfolded));
      } else {
        add({
          type: 'piece',
          of: child,
          value: typed,
          literal: kind !== 'text' || MARKUP.test(typed) || !rendered,
        });
      }
    }
  }
  while (open.length > 1) giveUp();
  return root.children.map(settled(content));
}

const belongs = (name: string, parent: Frame): boolean =>
  name !== 'summary' || parent.tag?.name === 'details';

function addTo(children: Child[], child: Child): void {
  const last = children.at(-1);
  if (child.type === 'piece' && last?.type === 'piece' && last.of === child.of) {
    last.value += child.value;
    last.literal ||= child.literal;
  } else {
    children.push(child);
  }
}

const settled =
  (content: Content) =>
  (child: Child): RootContent => {
    if (child.type !== 'piece') return child as RootContent;
    if (!child.literal) return { type: 'text', value: decoded(child.value) };
    return content === 'flow' ? asTyped(child.value) : { type: 'text', value: child.value };
  };

/** A block to the letter, with its line breaks. */
export const asTyped = (value: string): RootContent => ({
  type: 'paragraph',
  children: [],
  data: {
    hProperties: { className: ['typed'] },
    hChildren: [{ type: 'text', value: value.replace(/^\n+|\n+$/g, '') }],
  },
});

const element = (name: string, children: RootContent[], unfolded = false): Child =>
  ({
    type: 'element',
    children,
    data: { hName: name, hProperties: unfolded ? { open: true } : {} },
  }) as unknown as Parents;

/** Entities of a text without tags, by the browser's own parser, which runs and fetches nothing. */
const decoded = (html: string): string =>
  html.includes('&')
    ? new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.textContent
    : html;
