import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Page, SavedSearch } from '../../api/types';
import { readQuery } from './address';

/** The person's own and those that are shared, by name. */
export const useSavedSearches = (): UseQueryResult<SavedSearch[]> =>
  useQuery({
    queryKey: ['saved-searches'],
    queryFn: async () =>
      (await get<Page<SavedSearch>>('/saved-searches', { limit: 200, sort: 'name' })).items.map(
        (kept) => ({ ...kept, query: readQuery(kept.query as Record<string, unknown>) }),
      ),
    staleTime: 60_000,
  });

export type NewSavedSearch = Pick<SavedSearch, 'name' | 'kind' | 'query' | 'shared'>;

export const keepSearch = (search: NewSavedSearch): Promise<SavedSearch> =>
  post('/saved-searches', search, { idempotencyKey: crypto.randomUUID() });

export const changeSearch = (
  { id, version }: SavedSearch,
  change: Partial<NewSavedSearch>,
): Promise<SavedSearch> => patch(`/saved-searches/${id}`, change, version);

export const deleteSearch = ({ id, version }: SavedSearch): Promise<void> =>
  remove(`/saved-searches/${id}`, version);
