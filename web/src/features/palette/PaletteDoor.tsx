import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';

// fetched when it is first asked for
const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));

/** Ctrl+K (⌘+K) opens the palette on every page, also while something is written. */
export function PaletteDoor(): ReactNode {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen((before) => !before);
    };
    // before the editor sees it
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return open ? (
    <Suspense fallback={null}>
      <Palette onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
}
