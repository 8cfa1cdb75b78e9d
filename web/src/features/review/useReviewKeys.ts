import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../shared/keyboard/keys';

/** Milliseconds in which a letter after g still goes to a place. */
const GOING_MS = 1500;

/** Keys of the review; what is typed into a field, a dialog or another menu is not for it. */
export function useReviewKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  const going = useRef(0);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.altKey || isWriting(event) || isElsewhere(event)) return;
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if ((event.ctrlKey || event.metaKey) && !isUndo) return;
      const goes = Date.now() - going.current < GOING_MS;
      going.current = event.key === 'g' ? Date.now() : 0;
      const act = goes ? undefined : latest.current[isUndo ? 'u' : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const isRadio = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'radio';

// a star that was clicked has the focus, and takes the arrows alone
const isWriting = ({ target, key }: KeyboardEvent): boolean =>
  isRadio(target) ? key.startsWith('Arrow') : isTyping(target);

// the menu of levels may still be going away when the next key comes
const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null &&
  target.closest('[data-review-menu]') === null;
