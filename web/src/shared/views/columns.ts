import { useStore, useStoreContext } from 'react-admin';
import type { Density, SavedSearch } from '../../api/types';

/** How close the rows of a list stand, kept in the browser. */
export const useDensity = (resource: string): [Density, (density: Density) => void] =>
  useStore<Density>(`${resource}.density`, 'small');

/** The columns of a list that somebody chose; undefined while they are the usual ones. */
export const useChosenColumns = (resource: string): string[] | undefined =>
  useStore<string[] | undefined>(`${resource}.columns`)[0];

/** Shows a list with the columns and the density that a view keeps. */
export function useLayOut(): (view: SavedSearch) => void {
  const store = useStoreContext();
  return ({ kind, query }) => {
    if (query.columns) store.setItem(`${kind}s.columns`, query.columns);
    if (query.density) store.setItem(`${kind}s.density`, query.density);
  };
}
