import { Suspense, useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { fetched } from '../../shared/fetched';

// fetched when it is first asked for
const Palette = fetched(async () => (await import('./Palette')).Palette);

const asksFor = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'k' &&
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey;

/** Ctrl+K (⌘+K) opens the palette on every page, also while something is written. */
export function PaletteDoor(): ReactNode {
  const [open, setOpen] = useState(false);
  const showing = useRef(false);
  // what is typed until the palette is there belongs to it: as shortcuts of the page the letters would lead elsewhere
  const coming = useRef<string | null>(null);
  // from the moment the page is seen
  useLayoutEffect(() => {
    const take = (event: KeyboardEvent): void => {
      // before the editor and the shortcuts see it
      event.preventDefault();
      event.stopPropagation();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (asksFor(event)) {
        take(event);
        showing.current = !showing.current;
        coming.current = showing.current ? '' : null;
        setOpen(showing.current);
      } else if (coming.current !== null && event.key.length === 1) {
        take(event);
        coming.current += event.key;
      }
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  const arrive = useCallback((take: (typed: string) => void): void => {
    if (coming.current) take(coming.current);
    coming.current = null;
  }, []);
  const close = useCallback((): void => {
    showing.current = false;
    setOpen(false);
  }, []);
  return open ? (
    <Suspense fallback={null}>
      <Palette onArrive={arrive} onClose={close} />
    </Suspense>
  ) : null;
}
