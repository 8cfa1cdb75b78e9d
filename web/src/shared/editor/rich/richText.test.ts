import { editorViewCtx } from '@milkdown/kit/core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { meaning, same } from './blocks';
import { corpus } from './corpus';
import { openRichText, type RichText } from './richText';

/** What people exported, where it lies beside the repository. */
const SAMPLES = join(import.meta.dirname, '../../../../../../shared/samples');

let rich: RichText;
let told: string[] = [];
beforeAll(async () => {
  const place = document.createElement('div');
  document.body.append(place);
  rich = await openRichText({
    place,
    text: '',
    label: 'Text',
    islands: () => undefined,
    onChange: (text) => told.push(text),
  });
  return () => rich.editor.destroy();
});
afterEach(() => (told = []));

/** Adds a letter to the first block that has text of its own; answers which of how many it was. */
function type(letter: string): boolean {
  return rich.editor.action((ctx) => {
    const view = ctx.get(editorViewCtx);
    let at = -1;
    view.state.doc.forEach((node, offset) => {
      if (at < 0 && node.type.name === 'paragraph' && node.childCount > 0)
        at = offset + node.nodeSize - 1;
    });
    if (at < 0) return false;
    view.dispatch(view.state.tr.insertText(letter, at));
    return true;
  });
}

const takeBack = (): void =>
  rich.editor.action((ctx) => {
    const view = ctx.get(editorViewCtx);
    let at = 0;
    view.state.doc.descendants((node, position) => {
      const found = node.isText ? (node.text ?? '').indexOf('\u2603') : -1;
      if (found >= 0) at = position + found;
    });
    view.dispatch(view.state.tr.delete(at, at + 1));
  });

const forms = (): string[] =>
  rich.editor.action((ctx) =>
    ctx.get(editorViewCtx).state.doc.children.map(({ type }) => type.name),
  );

describe.each(Object.entries(corpus))('the rich view of %s', (_, text) => {
  it('tells of no change when it is opened', () => {
    rich.show(text);
    expect(told).toEqual([]);
  });

  it('gives the text back to the letter once what was typed is deleted again', () => {
    rich.show(text);
    if (!type('\u2603')) return;
    expect(told.at(-1)).not.toBe(text);
    takeBack();
    expect(told.at(-1)).toBe(text);
  });

  it('changes the block that was edited alone', () => {
    rich.show(text);
    if (!type('\u2603')) return;
    const before = meaning(text).children;
    const after = meaning(told.at(-1) ?? '').children;
    expect(after).toHaveLength(before.length);
    const changed = after.filter((node, index) => {
      const other = before[index];
      return !other || !same(node, other);
    });
    expect(changed).toHaveLength(1);
  });
});

describe('the rich view', () => {
  it('carries what it has a form for', () => {
    rich.show(
      '# A\n\ntext **b** *i* ~~s~~ `c` [l](https://example.org) $x^2$ <kbd>k</kbd>\n\n- a\n  - [x] b\n\n1. one\n\n> q\n\n```js\n1\n```\n\n| a | b |\n| - | :-: |\n| 1 | 2 |\n\n---\n',
    );
    expect(forms()).toEqual([
      'heading',
      'paragraph',
      'bullet_list',
      'ordered_list',
      'blockquote',
      'code_block',
      'table',
      'hr',
    ]);
  });

  it('begins within text, so that the first letter takes the place of nothing', () => {
    rich.show('---\ntitle: kept\n---\n\nWords.\n');
    rich.editor.action((ctx) => {
      const view = ctx.get(editorViewCtx);
      view.dispatch(view.state.tr.replaceSelectionWith(view.state.schema.text('x')));
    });
    expect(told.at(-1)).toBe('---\ntitle: kept\n---\n\nxWords.\n');
  });

  it('keeps the rest as it was written', () => {
    rich.show(
      '---\ntitle: x\n---\n\n<div>\nraw\n</div>\n\n$$\nx\n$$\n\n[a]: /b\n\n[^1]: note\n\n![p](/p.png)\n\nsee [a]\n\n```js title="x"\n1\n```\n',
    );
    expect(new Set(forms())).toEqual(new Set(['verbatim']));
  });

  it('leaves no backslash in what is written anew', () => {
    rich.show('One snake_case and [x] cost $5 and $6.');
    type('!');
    expect(told.at(-1)).toBe('One snake_case and [x] cost $5 and $6.!');
  });

  it('makes no one list of two', () => {
    rich.show('* one\n\n- two\n');
    rich.editor.action((ctx) => {
      const view = ctx.get(editorViewCtx);
      view.dispatch(view.state.tr.insertText('!', 6));
    });
    expect(meaning(told.at(-1) ?? '').children.filter(({ type }) => type === 'list')).toHaveLength(
      2,
    );
  });
});

const samples = markdownBelow(SAMPLES);
describe.skipIf(samples.length === 0)('the rich view of what people exported', () => {
  it.each(samples)('loses nothing of %s', (path) => {
    const text = readFileSync(path, 'utf8');
    rich.show(text);
    expect(told).toEqual([]);
    if (!type('\u2603')) return;
    takeBack();
    expect(told.at(-1)).toBe(text);
  });
});

function markdownBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).size < 60_000)
      .slice(0, 40);
  } catch {
    return [];
  }
}
