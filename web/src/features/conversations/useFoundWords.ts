import { useEffect } from 'react';

const NAME = 'found-words';

/** Marks the words in the message they were found in, without touching what React drew. */
export function useFoundWords(words: string, messageId: string | null): void {
  useEffect(() => {
    if (!messageId || !words || typeof Highlight === 'undefined') return;
    const paint = (): void => {
      const body = document.querySelector(`#message-${CSS.escape(messageId)} [data-body]`);
      CSS.highlights.set(NAME, new Highlight(...(body ? rangesOf(body, wordsIn(words)) : [])));
    };
    paint();
    // a message comes into the page after the step to it, and its text takes its form later
    const watcher = new MutationObserver(paint);
    watcher.observe(document.querySelector('main') ?? document.body, {
      childList: true,
      subtree: true,
    });
    return () => {
      watcher.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [words, messageId]);
}

export const wordsIn = (words: string): string[] =>
  [...words.matchAll(/"([^"]+)"|([^\s"]+)/g)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').replace(/\*$/, ''))
    .filter((word) => word && word !== 'OR' && !word.startsWith('-'));

function rangesOf(body: Element, words: string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (const word of words) {
      const wanted = word.toLowerCase();
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}
