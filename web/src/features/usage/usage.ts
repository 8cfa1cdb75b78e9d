import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { UsageRow } from '../../api/types';

export type By = 'day' | 'model' | 'source';

interface UsageAnswer {
  items?: UsageRow[];
  rows?: UsageRow[];
}

export const useUsage = (by: By, from: string): UseQueryResult<UsageRow[]> =>
  useQuery({
    queryKey: ['usage', by, from],
    queryFn: async () => {
      const answer = await get<UsageAnswer | UsageRow[]>('/analytics/usage', { groupBy: by, from });
      return Array.isArray(answer) ? answer : (answer.items ?? answer.rows ?? []);
    },
  });

export const labelOf = (row: UsageRow, by: By): string => row[by] ?? row.key ?? 'unknown';
