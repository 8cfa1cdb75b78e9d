import {
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { Page, KeptKind } from '../../api/types';
import type { Trashed } from '../../shared/records/trash';

const ROWS = 50;

/** What is in the trash of one kind, and how much; further rows as they are asked for. */
export const useTrashed = (
  kind: KeptKind,
  enabled: boolean,
): UseInfiniteQueryResult<InfiniteData<Page<Trashed>>> =>
  useInfiniteQuery({
    queryKey: [recordsOf(kind), 'trash'],
    queryFn: ({ pageParam }) =>
      get<Page<Trashed>>(`/${recordsOf(kind)}`, {
        deleted: true,
        limit: ROWS,
        count: pageParam === '' ? true : undefined,
        cursor: pageParam,
        contents: kind === 'output' ? 'extract' : undefined,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled,
  });

export const KINDS: KeptKind[] = ['output', 'conversation', 'prompt', 'snippet', 'agent'];
