import type { Density, ListLayout, SavedSearch } from '../../api/types';
import { useChangePreferences, usePreferences } from '../preferences/usePreferences';

/** The columns and the density that somebody chose for a list; nothing of what they left as it is. */
export function useListLayout(resource: string): [ListLayout, (change: ListLayout) => void] {
  const layout = usePreferences().lists[resource] ?? {};
  const change = useChangePreferences();
  return [
    layout,
    (chosen) =>
      change(({ lists }) => ({
        lists: { ...lists, [resource]: { ...lists[resource], ...chosen } },
      })),
  ];
}

/** How close the rows of a list stand. */
export function useDensity(resource: string): [Density, (density: Density) => void] {
  const { density } = usePreferences();
  const [layout, change] = useListLayout(resource);
  return [layout.density ?? density, (chosen) => change({ density: chosen })];
}

/** Shows a list with the columns and the density that a view keeps. */
export function useLayOut(): (view: SavedSearch) => void {
  const change = useChangePreferences();
  return ({ kind, query: { columns, density } }) => {
    const kept = { ...(columns && { columns }), ...(density && { density }) };
    if (Object.keys(kept).length === 0) return;
    change(({ lists }) => ({
      lists: { ...lists, [`${kind}s`]: { ...lists[`${kind}s`], ...kept } },
    }));
  };
}
