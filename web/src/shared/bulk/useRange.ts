import { useRef, type MouseEvent } from 'react';
import { useListContext } from 'ra-core';

/** Chooses one row, and with Shift all from the row chosen before to this one. */
export function useRange(): (id: string, event: MouseEvent) => void {
  const { data = [], selectedIds, onSelect, onToggleItem } = useListContext<{ id: string }>();
  const last = useRef<string | null>(null);
  return (id, event) => {
    const ids = data.map((record) => record.id);
    const [from, to] = [ids.indexOf(last.current ?? ''), ids.indexOf(id)];
    const adds = !selectedIds.includes(id);
    last.current = id;
    if (!event.shiftKey || from < 0 || from === to) {
      onToggleItem(id);
      return;
    }
    const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    onSelect(
      adds
        ? [...new Set([...selectedIds, ...range])]
        : selectedIds.filter((one) => !range.includes(one)),
    );
  };
}
