import { useEffect } from 'react';
import { marking, rangesOf } from '../../shared/marks/words';

const NAME = 'found-words';

/** Marks the words in the message they were found in, without touching what React drew. */
export function useFoundWords(words: string, messageId: string | null): void {
  useEffect(() => {
    const pattern = marking(words);
    if (!messageId || !pattern || typeof Highlight === 'undefined') return;
    const paint = (): void => {
      const body = document.querySelector(`#message-${CSS.escape(messageId)} [data-body]`);
      CSS.highlights.set(NAME, new Highlight(...(body ? rangesOf(body, pattern) : [])));
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
