import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Output, Page } from '../../api/types';
import { useMe } from '../../auth/me';

export const ORDERS = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  actionability: 'Most actionable first',
  stage: 'By approval level',
} as const;

export type Order = keyof typeof ORDERS;

export const isOrder = (text: string | null): text is Order => text !== null && text in ORDERS;

/** What waits after this output and is not put off; null at the end. */
export async function nextInQueue(
  order: Order,
  after: string | undefined,
  isPutOff: (id: string) => boolean,
): Promise<Output | null> {
  let last = after;
  for (;;) {
    const next = await get<Output | undefined>('/outputs/next', {
      order,
      after: last,
      include: 'prompt,agent',
    });
    if (!next || !isPutOff(next.id)) return next ?? null;
    last = next.id;
  }
}

const midnight = (): string => new Date(new Date().setHours(0, 0, 0, 0)).toISOString();

const howMany = async (filter: Record<string, string>): Promise<number> =>
  (await get<Page<Output>>('/outputs', { ...filter, limit: 1, count: true })).total ?? 0;

export interface Counts {
  waiting: number;
  /** Reviewed outputs that this person was the last to touch, since midnight. */
  doneToday: number;
}

export function useCounts(): UseQueryResult<Counts> {
  const id = useMe().data?.id;
  return useQuery({
    queryKey: ['review-counts', id],
    queryFn: async () => {
      const [waiting, doneToday] = await Promise.all([
        howMany({ 'terms.review-status': 'not:reviewed' }),
        howMany({
          'terms.review-status': 'any:reviewed',
          updatedBy: id ?? '',
          'updatedAt.gte': midnight(),
        }),
      ]);
      return { waiting, doneToday };
    },
    enabled: id !== undefined,
    placeholderData: (before) => before,
  });
}
