import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { Batch, Page, RecordKind } from '../../api/types';
import { choiceOf, type Choice, type Listed } from './records';

export type PointingField = 'promptId' | 'agentId' | 'conversationId' | 'basedOnId';

/** What means nothing without the other: a version belongs to its prompt, and a message to its conversation. */
const PART: Partial<Record<PointingField, 'promptVersion' | 'messageId'>> = {
  promptId: 'promptVersion',
  conversationId: 'messageId',
};

/** Of those that are shown on the page of the record they point to. */
const MOST = 10;

export interface Pointing {
  records: Choice[];
  total: number;
}

/** The newest records of a kind that point to one, and how many there are. */
export const usePointing = (
  kind: RecordKind,
  field: PointingField,
  id: string,
): UseQueryResult<Pointing> =>
  useQuery({
    queryKey: [recordsOf(kind), 'pointing', field, id],
    queryFn: async ({ signal }) => {
      const query = { [field]: id, sort: '-createdAt', limit: MOST, count: true };
      const { items, total } = await get<Page<Listed>>(`/${recordsOf(kind)}`, query, signal);
      return { records: items.map(choiceOf), total: total ?? items.length };
    },
  });

/** Points records to another one, or with null to none. */
export const pointTo = (field: PointingField, ids: string[], to: string | null): Batch => {
  const part = PART[field];
  return { ids, set: { [field]: to, ...(part && { [part]: null }) } };
};
