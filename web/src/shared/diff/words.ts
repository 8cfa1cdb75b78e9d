import { diffWordsWithSpace } from 'diff';
import { sideBySide, type Line } from './lines';

/** A line that is one endless word after another is shown without marks rather than late. */
const PATIENCE_MS = 200;

export interface Part {
  text: string;
  changed: boolean;
}

export interface Words {
  /** The parts of each line that took another's place. */
  parts: Map<Line, Part[]>;
  added: number;
  removed: number;
}

/** Which words are new within lines that changed, and how many there are in all. */
export function wordsOf(lines: Line[]): Words {
  const words: Words = { parts: new Map(), added: 0, removed: 0 };
  for (const { left, right } of sideBySide(lines)) {
    if (left === right) continue;
    const pair = left && right ? partsOf(left.text, right.text) : null;
    const before = pair?.before ?? whole(left);
    const after = pair?.after ?? whole(right);
    if (left && right && pair) words.parts.set(left, before).set(right, after);
    words.removed += count(before);
    words.added += count(after);
  }
  return words;
}

const whole = (line: Line | null): Part[] => (line ? [{ text: line.text, changed: true }] : []);

const count = (parts: Part[]): number =>
  parts
    .filter(({ changed }) => changed)
    .reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

function partsOf(before: string, after: string): { before: Part[]; after: Part[] } | null {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS });
  if (!changes) return null;
  return {
    before: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, changed: removed })),
    after: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, changed: added })),
  };
}
