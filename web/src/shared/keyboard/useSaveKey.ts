import { useLayoutEffect, useRef } from 'react';

/** The forms that are open; a drawer or dialog comes after the form it is opened from. */
const open: object[] = [];

/** Ctrl+Enter (⌘+Enter) saves, wherever the cursor is; of several forms the one that was opened last. */
export function useSaveKey(save: () => void, enabled = true): void {
  const latest = useRef(save);
  useLayoutEffect(() => {
    latest.current = save;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const form = {};
    open.push(form);
    const onKey = (event: KeyboardEvent): void => {
      if (open.at(-1) !== form) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        latest.current();
      }
    };
    // before the editor sees it, which would insert a line
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      open.splice(open.indexOf(form), 1);
    };
  }, [enabled]);
}
