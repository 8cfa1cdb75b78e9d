import { useLayoutEffect } from 'react';
import { isTyping } from '../../shared/keyboard/keys';

/** j and k walk from message to message. */
export function useReaderKeys(): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        isTyping(event.target) ||
        !['j', 'k'].includes(event.key) ||
        event.ctrlKey ||
        event.metaKey
      ) {
        return;
      }
      const messages = [...document.querySelectorAll<HTMLElement>('[data-message]')];
      const here = messages.indexOf(document.activeElement as HTMLElement);
      const first = messages.findIndex((message) => message.getBoundingClientRect().bottom > 120);
      const start = here < 0 ? first - (event.key === 'j' ? 1 : 0) : here;
      const next = messages[start + (event.key === 'j' ? 1 : -1)];
      next?.focus();
      next?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
