import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** A request that is refused for want of a session means signed out, whichever page sent it. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isSignedOut(error) && query.queryKey[0] !== 'me') {
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

const isSignedOut = (error: unknown): boolean =>
  error instanceof ProblemError && error.status === 401;

const isAnswer = (error: unknown): boolean => error instanceof ProblemError && error.status < 500;
