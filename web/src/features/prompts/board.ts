import {
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Page, Prompt, Term } from '../../api/types';

export const STAGES = 'development-stages';

/** Cards that a column shows before more are asked for. */
const AT_ONCE = 25;

export interface Column {
  /** Null for those without a stage. */
  id: string | null;
  name: string;
}

/** A column for each stage in its order, after those that have none. */
export const columnsOf = (stages: Term[]): Column[] => [
  { id: null, name: 'No stage' },
  ...stages.map(({ id, name }) => ({ id, name })),
];

/** The prompts of a column, those changed last first, and how many there are. */
export const useColumn = ({ id }: Column): UseInfiniteQueryResult<InfiniteData<Page<Prompt>>> =>
  useInfiniteQuery({
    queryKey: ['prompts', 'board', id],
    queryFn: ({ pageParam }) =>
      get<Page<Prompt>>('/prompts', {
        [`terms.${STAGES}`]: id === null ? 'none' : `any:${id}`,
        limit: AT_ONCE,
        sort: '-updatedAt',
        include: 'terms',
        ...(pageParam ? { cursor: pageParam } : { count: true }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
