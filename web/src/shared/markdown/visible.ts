import type { Definition, FootnoteDefinition, Nodes, Parents, Root, RootContent } from 'mdast';
import { asTyped, paired, type Content } from './tags';

const PHRASING: string[] = ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'tableCell'];
const contentOf = ({ type }: Parents): Content =>
  PHRASING.includes(type) || type === 'link' || type === 'linkReference' ? 'phrasing' : 'flow';

interface Options {
  /** A person typed it for a model: no tag is rendered, no entity decoded. */
  typed: boolean;
}

/**
 * Nothing that was written stays out of sight: HTML, addresses of no known kind in angle brackets, and link targets and footnotes
 * that nothing refers to are shown as they were typed, unless they are tags that are safe to render.
 */
export function remarkVisible(
  this: { data: () => object },
  { typed }: Options,
): (tree: Root, file: { toString: () => string }) => void {
  if (typed) {
    const data = this.data() as { micromarkExtensions?: object[] };
    (data.micromarkExtensions ??= []).push({ disable: { null: ['characterReference'] } });
  }
  return (tree, file) => {
    const source = file.toString();
    const referred = referredTo(tree);
    const visit = (parent: Parents): void => {
      const children = parent.children.map((child) =>
        isOutOfSight(child, referred, source) ? shown(child, source) : child,
      );
      for (const child of children) if ('children' in child) visit(child);
      parent.children = paired(children, contentOf(parent), !typed);
    };
    visit(tree);
  };
}

const written = ({ position }: Nodes, source: string): string =>
  source.slice(position?.start.offset, position?.end.offset);

const isAddress = /^(https?|mailto):/i;

function isOutOfSight(node: Nodes, referred: Set<Nodes>, source: string): boolean {
  if (node.type === 'link')
    return written(node, source).startsWith('<') && !isAddress.test(node.url);
  return isTarget(node) && !referred.has(node);
}

const shown = (node: Nodes, source: string): RootContent =>
  node.type === 'link'
    ? { type: 'text', value: written(node, source) }
    : asTyped(written(node, source));

const isTarget = (node: Nodes): node is Definition | FootnoteDefinition =>
  node.type === 'definition' || node.type === 'footnoteDefinition';

/** The link targets and footnotes that what is shown refers to; of two of one name the first. */
function referredTo(tree: Root): Set<Nodes> {
  const targets = new Map<string, Nodes>();
  const collect = (node: Nodes): void => {
    if (isTarget(node)) {
      const key = keyOf(node.type === 'definition', node.identifier);
      if (!targets.has(key)) targets.set(key, node);
    }
    if ('children' in node) node.children.forEach(collect);
  };
  collect(tree);
  const referred = new Set<Nodes>();
  const follow = (node: Nodes): void => {
    if ('identifier' in node && !isTarget(node)) {
      const target = targets.get(keyOf(node.type !== 'footnoteReference', node.identifier));
      if (target && !referred.has(target)) {
        referred.add(target);
        if ('children' in target) target.children.forEach(follow);
      }
    }
    if ('children' in node && !isTarget(node)) node.children.forEach(follow);
  };
  follow(tree);
  return referred;
}

const keyOf = (isLink: boolean, identifier: string): string =>
  `${isLink ? 'link' : 'footnote'} ${identifier.toLowerCase()}`;
