import type { Node, Schema } from '@milkdown/kit/prose/model';
import type { RootContent } from 'mdast';
import { blocksOf, holds, meaning, same, type Block } from './blocks';

interface Forms {
  schema: Schema;
  read: (source: string) => Node;
  write: (doc: Node) => string;
}

/** What only the Markdown view shows as what it is: of tags and targets the rich view knows nothing, and it would fetch pictures. */
const VERBATIM = ['definition', 'footnoteDefinition', 'math', 'image', 'imageReference'];

interface Known {
  index: number;
  block: Block;
}

/** Where a block of the rich view stands in the text; −1 for one that is new or changed. */
interface Place {
  node: Node;
  index: number;
  written: string;
  after: string;
}

/**
 * A text as it is written and as what the rich view edits. Each block is either carried by the rich view, which is tried when it is
 * opened, or kept verbatim; and each that nobody touched is given back to the letter.
 */
export class Written {
  readonly doc: Node;
  private readonly sources = new Map<Node, Known>();
  private readonly before: string;
  private readonly blocks: Block[];
  private readonly defines: boolean;

  constructor(
    private readonly text: string,
    private readonly forms: Forms,
  ) {
    const { before, blocks } = blocksOf(text);
    this.before = before;
    this.blocks = blocks;
    this.defines = blocks.some(({ node }) => node !== null && holds(node, ['definition']));
    const { nodes } = forms.schema;
    const children = blocks.map((block, index) => {
      const node =
        this.carried(block) ?? (nodes.verbatim?.create({ source: block.source }) as Node);
      this.sources.set(node, { index, block });
      return node;
    });
    this.doc = nodes.doc?.createAndFill(
      null,
      children.length > 0 ? children : nodes.paragraph?.create(),
    ) as Node;
  }

  /** The text as it is now. */
  textOf(doc: Node): string {
    if (doc.eq(this.doc)) return this.text;
    let text = this.before;
    let last: Place | null = null;
    for (const node of doc.children) {
      const place: Place = { node, ...this.placeOf(node, last) };
      if (!place.written) continue;
      if (last) {
        text +=
          place.index > 0 && last.index === place.index - 1
            ? last.after
            : between(last, place, this.lineEnd);
      }
      text += place.written;
      last = place;
    }
    return text + (this.blocks.at(-1)?.after ?? '');
  }

  private placeOf(node: Node, last: Place | null): Omit<Place, 'node'> {
    const known = this.sources.get(node) ?? this.likeOneAfter(node, last?.index ?? -1);
    return known
      ? { index: known.index, written: known.block.source, after: known.block.after }
      : { index: -1, written: this.writtenAnew(node), after: '' };
  }

  /** What was taken back is equal to what was there, but another object. */
  private likeOneAfter(node: Node, index: number): Known | undefined {
    for (const [one, known] of this.sources) {
      if (known.index > index && one.eq(node)) return known;
    }
    return undefined;
  }

  private get lineEnd(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** The form of a block in the rich view; null where that loses anything of it. */
  private carried({ node, source }: Block): Node | null {
    if (!node || node.type === 'html' || holds(node, VERBATIM)) return null;
    try {
      const alone = meaning(source).children;
      if (!same(alone, [node])) return null;
      const doc = this.forms.read(source);
      const form = doc.childCount === 1 ? doc.child(0) : null;
      if (!form) return null;
      return same(meaning(this.writtenAnew(form)).children, [node]) ? form : null;
    } catch {
      return null;
    }
  }

  private writtenAnew(node: Node): string {
    if (node.type.name === 'verbatim') return String(node.attrs.source);
    const { nodes } = this.forms.schema;
    const written = this.forms.write(nodes.doc?.create(null, node) as Node).replace(/\n+$/, '');
    const plain = this.unescaped(written);
    return this.lineEnd === '\n' ? plain : plain.replaceAll('\n', this.lineEnd);
  }

  /** Without the backslashes that change nothing: what was typed is what is read in the other view. */
  private unescaped(written: string): string {
    if (!written.includes('\\')) return written;
    const meant = meaning(written).children as RootContent[];
    const ways: RegExp[] = [
      ...(this.defines ? [] : [/\\([[_*~&$#!.>+-])/g]),
      /(?<=[\p{L}\p{N}])\\(_)(?=[\p{L}\p{N}])/gu,
    ];
    for (const way of ways) {
      const plain = written.replace(way, '$1');
      if (same(meaning(plain).children, meant)) return plain;
    }
    return written;
  }
}

/** Two lists of one kind would become one. */
function between(one: Place, other: Place, lineEnd: string): string {
  const lists = one.node.type === other.node.type && one.node.type.name.endsWith('_list');
  const marker = (text: string): string | undefined =>
    /^\s*([-*+]|\d+[.)])/.exec(text)?.[1]?.slice(-1);
  const parted = lists && marker(one.written) === marker(other.written);
  return parted ? `${lineEnd}${lineEnd}<!-- -->${lineEnd}${lineEnd}` : `${lineEnd}${lineEnd}`;
}
