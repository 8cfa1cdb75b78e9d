import { describe, expect, it } from 'vitest';
import { linesOf, sideBySide, stretchesOf, wholeLines } from './lines';

describe('a diff', () => {
  it('numbers lines on both sides', () => {
    const lines = linesOf([
      { kind: 'equal', text: 'a\n' },
      { kind: 'delete', text: 'b\n' },
      { kind: 'insert', text: 'B\nC\n' },
      { kind: 'equal', text: 'd' },
    ]);
    expect(lines.map(({ kind, text, from, to }) => [kind, text, from, to])).toEqual([
      ['equal', 'a', 1, 1],
      ['delete', 'b', 2, null],
      ['insert', 'B', null, 2],
      ['insert', 'C', null, 3],
      ['equal', 'd', 3, 4],
    ]);
  });

  it('shows a changed word as a changed line', () => {
    const hunks = wholeLines([
      { kind: 'equal', text: 'one\ntwo ' },
      { kind: 'delete', text: 'small' },
      { kind: 'insert', text: 'big' },
      { kind: 'equal', text: ' words\nthree' },
    ]);
    expect(hunks).toEqual([
      { kind: 'equal', text: 'one\n' },
      { kind: 'delete', text: 'two small words\n' },
      { kind: 'insert', text: 'two big words\n' },
      { kind: 'equal', text: 'three' },
    ]);
  });

  it('loses nothing, however the hunks are cut', () => {
    const hunks = [
      { kind: 'delete' as const, text: 'x' },
      { kind: 'equal' as const, text: ' and\n\nmore' },
      { kind: 'insert' as const, text: ' of it\n' },
    ];
    const join = (skip: string): string =>
      wholeLines(hunks)
        .filter(({ kind }) => kind !== skip)
        .map(({ text }) => text)
        .join('');
    expect(join('insert')).toBe('x and\n\nmore');
    expect(join('delete')).toBe(' and\n\nmore of it\n');
  });

  it('puts what replaced a line beside it', () => {
    const rows = sideBySide(
      linesOf([
        { kind: 'delete', text: 'b\n' },
        { kind: 'insert', text: 'B\nC\n' },
      ]),
    );
    expect(rows.map(({ left, right }) => [left?.text, right?.text])).toEqual([
      ['b', 'B'],
      [undefined, 'C'],
    ]);
  });

  it('folds what is the same far and wide, but for what stands beside a change', () => {
    const rows = 'a'.repeat(100) + 'X' + 'b'.repeat(12) + 'X' + 'c'.repeat(100);
    const stretches = stretchesOf(Array.from(rows), (row) => row !== 'X');
    expect(stretches.map(({ at, rows: { length }, folds }) => [at, length, folds])).toEqual([
      [0, 97, true],
      [97, 20, false],
      [117, 97, true],
    ]);
    expect(stretches.flatMap((stretch) => stretch.rows).join('')).toBe(rows);
  });

  it('folds nothing in a short text', () => {
    expect(stretchesOf([1, 2, 3], () => true)).toEqual([{ at: 0, rows: [1, 2, 3], folds: false }]);
  });
});
