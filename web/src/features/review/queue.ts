import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Output, Page } from '../../api/types';
import { useMe } from '../../auth/me';
import { today } from '../../shared/format/dates';

export const ORDERS = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  actionability: 'Most actionable first',
  stage: 'By approval level',
  due: 'Due first',
} as const;

export type Order = keyof typeof ORDERS;

export const isOrder = (text: string | null): text is Order => text !== null && text in ORDERS;

/** Whose outputs are looked at. */
export const WHOSE = {
  all: 'Everybody’s',
  mine: 'Mine',
  nobody: 'Nobody’s yet',
} as const;

export type Whose = keyof typeof WHOSE;

export const isWhose = (text: string | null): text is Whose => text !== null && text in WHOSE;

/** Which outputs wait, of all that are not reviewed. */
export interface Queue {
  order: Order;
  whose: Whose;
  /** Only what is due today or was due before. */
  due: boolean;
}

export const filterOf = ({ whose, due }: Queue, me: string): Record<string, string> => ({
  ...(whose === 'mine' && { assigneeId: me }),
  ...(whose === 'nobody' && { assigneeId: 'none' }),
  ...(due && { 'dueOn.lte': today() }),
});

/** What waits after this output and is not put off; null at the end. */
export async function nextInQueue(
  order: Order,
  filter: Record<string, string>,
  after: string | undefined,
  isPutOff: (id: string) => boolean,
): Promise<Output | null> {
  let last = after;
  for (;;) {
    const next = await get<Output | undefined>('/outputs/next', {
      ...filter,
      order,
      after: last,
      include: 'prompt,agent,assignee',
    });
    if (!next || !isPutOff(next.id)) return next ?? null;
    last = next.id;
  }
}

export const midnight = (): string => new Date(new Date().setHours(0, 0, 0, 0)).toISOString();

const howMany = async (filter: Record<string, string>): Promise<number> =>
  (await get<Page<Output>>('/outputs', { ...filter, limit: 1, count: true })).total ?? 0;

export interface Counts {
  waiting: number;
  /** Of all that wait: this person’s, and those whose day is past. */
  mine: number;
  overdue: number;
  /** Reviewed outputs that this person was the last to touch, since midnight. */
  doneToday: number;
}

/** What this person reviewed since midnight: reviewed outputs that nobody else touched since. */
export const doneToday = (me: string): Record<string, string> => ({
  'terms.review-status': 'any:reviewed',
  updatedBy: me,
  'updatedAt.gte': midnight(),
});

const WAITING = { 'terms.review-status': 'not:reviewed' };

export function useCounts(queue: Queue): UseQueryResult<Counts> {
  const id = useMe().data?.id ?? '';
  const filter = filterOf(queue, id);
  return useQuery({
    queryKey: ['review-counts', id, filter],
    queryFn: async () => {
      const [waiting, mine, overdue, done] = await Promise.all([
        howMany({ ...WAITING, ...filter }),
        howMany({ ...WAITING, assigneeId: id }),
        howMany({ ...WAITING, assigneeId: id, 'dueOn.lt': today() }),
        howMany(doneToday(id)),
      ]);
      return { waiting, mine, overdue, doneToday: done };
    },
    enabled: id !== '',
    placeholderData: (before) => before,
  });
}
