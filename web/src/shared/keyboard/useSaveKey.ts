import { useLayoutEffect, useRef } from 'react';

/** Ctrl+Enter (⌘+Enter) saves, wherever the cursor is. */
export function useSaveKey(save: () => void, enabled = true): void {
  const latest = useRef(save);
  useLayoutEffect(() => {
    latest.current = save;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        latest.current();
      }
    };
    // before the editor sees it, which would insert a line
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [enabled]);
}
