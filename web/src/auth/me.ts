import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../api/http';
import { actIn } from '../api/organization';
import { NOT_YOURS, ProblemError } from '../api/problem';
import type { Me } from '../api/types';

/** Somebody who is signed in and in no organisation: the server tells none. Nothing but `Newcomer` is shown to them. */
export const belongsNowhere = (me: Me): boolean => (me.organization as unknown) === null;

async function askWho(): Promise<Me | null> {
  try {
    const me = await get<Me>('/me');
    actIn(belongsNowhere(me) ? undefined : me.organization.slug);
    return me;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) {
      actIn(undefined);
      return null;
    }
    if (error instanceof ProblemError && error.code === NOT_YOURS) {
      // removed from the one this tab was in: the session knows another
      actIn(undefined);
      return askWho();
    }
    throw error;
  }
}

/** Tells one person in one organisation from any other. */
export const ownerOf = (me: Me | null): string | null =>
  me && `${belongsNowhere(me) ? 'nowhere' : me.organization.id}.${me.id}`;

/** Who is signed in; null when nobody is. */
const meQuery = {
  queryKey: ['me'],
  queryFn: async ({ client }: { client: QueryClient }): Promise<Me | null> => {
    const before = client.getQueryData<Me | null>(['me']);
    const now = await askWho();
    // another tab signed in as somebody else: nothing that was read before is theirs
    if (before && ownerOf(before) !== ownerOf(now)) {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    }
    return now;
  },
  staleTime: 60_000,
};

export const fetchMe = (client: QueryClient): Promise<Me | null> => client.query(meQuery);

/** A page that says why it is not known does not ask again by being shown. */
export const useMe = (): UseQueryResult<Me | null> => useQuery({ ...meQuery, retryOnMount: false });

/** Whether the person signed in holds this scope; false until that is known. */
export function useCan(scope: string | undefined): boolean {
  const { data } = useMe();
  return scope === undefined || (data?.scopes.includes(scope) ?? false);
}
