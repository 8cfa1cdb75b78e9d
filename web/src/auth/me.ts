import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../api/http';
import { ProblemError } from '../api/problem';
import type { Me } from '../api/types';

/** Who is signed in; null when nobody is. */
const meQuery = {
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await get<Me>('/me');
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) {
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
};

export const fetchMe = (client: QueryClient): Promise<Me | null> => client.query(meQuery);

export const useMe = (): UseQueryResult<Me | null> => useQuery(meQuery);

/** Whether the person signed in holds this scope; false until that is known. */
export function useCan(scope: string | undefined): boolean {
  const { data } = useMe();
  return scope === undefined || (data?.scopes.includes(scope) ?? false);
}
