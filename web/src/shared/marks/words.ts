/** Endings that the search does not tell apart; what is left must be long enough to mean something. */
const ENDINGS = /(?:ings?|ed|es|s|en|e|y)$/;
const SHORTEST_STEM = 4;

/** Letters that may follow a stem. */
const REST = '\\p{L}{0,4}';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(word: string): string {
  if (word.endsWith('*')) return `${escape(word.slice(0, -1))}[\\p{L}\\p{N}]*`;
  const stem = word.replace(ENDINGS, '');
  return stem.length >= SHORTEST_STEM ? escape(stem) + REST : escape(word);
}

/**
 * What to mark of the words of a search: phrases as they are, words with their endings, nothing that was left out. Null
 * where nothing is left.
 */
export function marking(words: string): RegExp | null {
  const patterns = [...words.matchAll(/(-?)"([^"]+)"?|(\S+)/g)].flatMap(
    ([, minus, phrase, word]) => {
      if (phrase) return minus ? [] : [phrase.trim().split(/\s+/).map(escape).join('\\s+')];
      const clean = (word ?? '').replace(/^[^\p{L}\p{N}-]+|[^\p{L}\p{N}*]+$/gu, '');
      if (!clean || clean.startsWith('-') || clean === 'OR' || clean === '*') return [];
      return [patternOf(clean)];
    },
  );
  return patterns.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** More would make a page slow, and nobody looks at them one by one. */
const MOST = 2000;

/** Where the words stand in the texts under an element, in reading order. */
export function rangesOf(root: Node, words: RegExp): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && ranges.length < MOST; node = texts.nextNode()) {
    if (node.parentElement?.closest('script, style, button, [data-unmarked]')) continue;
    for (const match of (node.nodeValue ?? '').matchAll(words)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}
