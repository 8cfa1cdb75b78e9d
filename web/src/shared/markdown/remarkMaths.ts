import type { Nodes, Parents, Root } from 'mdast';
import { mathFromMarkdown, type InlineMath } from 'mdast-util-math';
import { mathsSyntax } from './maths';

interface Options {
  /** Whether \( … \) and \[ … \] are formulas too. */
  brackets: boolean;
}

interface Extensions {
  micromarkExtensions?: object[];
  fromMarkdownExtensions?: object[];
}

/** Formulas as code that is marked as maths, so that they pass the sanitiser like any code and are set afterwards. */
export function remarkMaths(
  this: { data: () => object },
  options: Options,
): (tree: Root, file: { toString: () => string }) => void {
  const data = this.data() as Extensions;
  (data.micromarkExtensions ??= []).push(mathsSyntax(options));
  (data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());
  return (tree, file) => display(tree, file.toString());
}

/** Two dollars and square brackets set a formula apart, also within a paragraph. */
function display(parent: Parents, source: string): void {
  for (const node of parent.children as (Nodes | InlineMath)[]) {
    if (node.type === 'inlineMath') {
      const written = source.slice(node.position?.start.offset, node.position?.end.offset);
      const apart = written.startsWith('$$') || written.startsWith('\\[');
      node.data = {
        ...node.data,
        source: written,
        ...(apart && { hProperties: { className: ['language-math', 'math-display'] } }),
      } as InlineMath['data'];
    } else if ('children' in node) display(node, source);
  }
}
