import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './Failure';
import { Loading } from './Loading';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  loading?: ReactNode;
}

/** The three faces of a question to the server: waiting, refused, answered. */
export function Answer<T>({ query, children, loading }: Props<T>): ReactNode {
  if (query.isError) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data === undefined) {
    return loading ?? <Loading />;
  }
  return children(query.data);
}
