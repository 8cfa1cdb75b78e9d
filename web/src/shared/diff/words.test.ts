import { describe, expect, it } from 'vitest';
import { linesOf } from './lines';
import { wordsOf } from './words';

describe('the words of a comparison', () => {
  const lines = linesOf([
    { kind: 'equal', text: 'same\n' },
    { kind: 'delete', text: 'Water once a week.\n' },
    { kind: 'insert', text: 'Water twice a week, early.\nAnd mulch.\n' },
  ]);

  it('marks the words that are other ones, and nothing beside them', () => {
    const { parts } = wordsOf(lines);
    const marked = (text: string): string[] =>
      lines
        .filter((line) => line.text === text)
        .flatMap((line) => parts.get(line) ?? [])
        .filter(({ changed }) => changed)
        .map((part) => part.text.trim());
    expect(marked('Water once a week.')).toEqual(['once']);
    expect(marked('Water twice a week, early.')).toEqual(['twice', ', early']);
    for (const [line, pieces] of parts) {
      expect(pieces.map(({ text }) => text).join('')).toBe(line.text);
    }
  });

  it('counts words, those of whole lines too', () => {
    const { added, removed } = wordsOf(
      linesOf([
        { kind: 'delete', text: 'one two\n' },
        { kind: 'insert', text: 'one three\nfour five six\n' },
      ]),
    );
    expect([added, removed]).toEqual([4, 1]);
  });
});
