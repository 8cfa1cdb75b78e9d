import { diff3Merge } from 'node-diff3';

/** A stretch of the merged text, or one in which both wrote. */
export type Piece =
  | { kind: 'agreed'; text: string }
  | { kind: 'conflict'; mine: string; theirs: string; before: string };

export type Choice = 'mine' | 'theirs' | 'both';

/** Paragraphs and the blank lines between them: put together again they are the text to the letter. */
const paragraphs = (text: string): string[] => text.split(/(\n[ \t]*\n\s*)/);

/** What two people made of one text, paragraph by paragraph. */
export function mergeOf(mine: string, before: string, theirs: string): Piece[] {
  return diff3Merge(paragraphs(mine), paragraphs(before), paragraphs(theirs), {
    excludeFalseConflicts: true,
  }).map(({ ok, conflict }): Piece =>
    conflict
      ? {
          kind: 'conflict',
          mine: conflict.a.join(''),
          before: conflict.o.join(''),
          theirs: conflict.b.join(''),
        }
      : { kind: 'agreed', text: (ok ?? []).join('') },
  );
}

/** The text that the choices make; the one of a conflict stands at its number among the conflicts. */
export function mergedText(pieces: Piece[], choices: Choice[]): string {
  let conflicts = 0;
  return pieces
    .map((piece) => {
      if (piece.kind === 'agreed') return piece.text;
      const choice = choices[conflicts++] ?? 'both';
      return choice === 'both' ? apart(piece.mine, piece.theirs) : piece[choice];
    })
    .join('');
}

const apart = (first: string, second: string): string =>
  first === '' || second === ''
    ? first + second
    : `${first.trimEnd()}\n\n${second.replace(/^(?:[ \t]*\n)+/, '')}`;
