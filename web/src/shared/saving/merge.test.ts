import { describe, expect, it } from 'vitest';
import { mergedText, mergeOf } from './merge';

const before = 'One.\n\nTwo.\n\nThree.\n\nFour.\n';

describe('a merge', () => {
  it('takes what each changed in another paragraph, without asking', () => {
    const pieces = mergeOf(
      before.replace('One', 'First'),
      before,
      before.replace('Four', 'Fourth'),
    );
    expect(pieces.every(({ kind }) => kind === 'agreed')).toBe(true);
    expect(mergedText(pieces, [])).toBe('First.\n\nTwo.\n\nThree.\n\nFourth.\n');
  });

  it('asks where both changed the same paragraph, and keeps both until it is told', () => {
    const pieces = mergeOf(before.replace('Two', 'Mine'), before, before.replace('Two', 'Theirs'));
    const conflict = pieces.find((piece) => piece.kind === 'conflict');
    expect(conflict).toEqual({
      kind: 'conflict',
      mine: 'Mine.',
      before: 'Two.',
      theirs: 'Theirs.',
    });
    expect(mergedText(pieces, ['mine'])).toBe(before.replace('Two', 'Mine'));
    expect(mergedText(pieces, ['theirs'])).toBe(before.replace('Two', 'Theirs'));
    expect(mergedText(pieces, [])).toBe(before.replace('Two.', 'Mine.\n\nTheirs.'));
  });

  it('keeps the text to the letter where nobody changed it', () => {
    for (const text of ['', '\n\n', '  a\n \n\n b', 'a\n\nb\n\n\n', '```\n\nx\n\n```']) {
      expect(mergedText(mergeOf(text, text, text), [])).toBe(text);
    }
  });

  it('puts a blank line between the last paragraphs of both', () => {
    const pieces = mergeOf('a\n\nmine', 'a', 'a\n\ntheirs');
    expect(mergedText(pieces, ['both'])).toBe('a\n\nmine\n\ntheirs');
  });
});
