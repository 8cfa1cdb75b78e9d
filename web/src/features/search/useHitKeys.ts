import type { KeyboardEvent, RefObject } from 'react';

/** Arrows walk from the field through the hits and back; Enter follows the link that has the focus. */
export function useHitKeys(
  field: RefObject<HTMLInputElement | null>,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return;
    const hits = [...document.querySelectorAll<HTMLElement>('a[data-hit]')];
    const here = hits.indexOf(document.activeElement as HTMLElement);
    const inField = document.activeElement === field.current;
    if (here < 0 && !inField) return;
    if (event.key === 'Enter') {
      if (inField) hits[0]?.click();
      return;
    }
    event.preventDefault();
    const next = here + (event.key === 'ArrowDown' ? 1 : -1);
    (next < 0 ? field.current : hits[next])?.focus();
  };
}
