import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isOfSignIn, NOT_YOURS, ProblemError } from './problem';

/** A request that is refused for want of a session or a membership says so for all pages, whichever sent it. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isElsewhere(error) && query.queryKey[0] !== 'me') {
          void client.invalidateQueries({ queryKey: ['me'] });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !isAnswer(error),
      },
    },
  });
  return client;
}

/** Signed out, no member any more of the organisation this tab is in, or asked there for another sign-in. */
const isElsewhere = (error: unknown): boolean =>
  isOfSignIn(error) ||
  (error instanceof ProblemError && (error.status === 401 || error.code === NOT_YOURS));

const isAnswer = (error: unknown): boolean => error instanceof ProblemError && error.status < 500;
