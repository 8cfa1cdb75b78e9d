import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, put, remove } from '../../api/http';
import type {
  Checklist,
  ChecklistItem,
  LabelRule,
  QaActivity,
  VersionChecklist,
} from '../../api/types';

/** What has to be checked on one version, and what came of it. */
export const useVersionChecklist = (id: string, number: number): UseQueryResult<VersionChecklist> =>
  useQuery({
    queryKey: ['prompt', id, 'checklist', number],
    queryFn: () => get<VersionChecklist>(`/prompts/${id}/versions/${number}/checklist`),
  });

export interface WrittenActivity {
  what: string;
  done: boolean;
  result: string | null;
  note: string | null;
}

const activitiesOf = (id: string, number: number): string =>
  `/prompts/${id}/versions/${number}/qa-activities`;

/** An item of the checklist becomes an activity of the version when somebody first touches it. */
export const writeActivity = (
  id: string,
  number: number,
  before: QaActivity | null,
  written: WrittenActivity,
): Promise<QaActivity> =>
  before
    ? patch(`${activitiesOf(id, number)}/${before.id}`, written, before.version)
    : post(activitiesOf(id, number), written, { idempotencyKey: crypto.randomUUID() });

export const removeActivity = (id: string, number: number, activity: QaActivity): Promise<void> =>
  remove(`${activitiesOf(id, number)}/${activity.id}`, activity.version);

export const useChecklist = (): UseQueryResult<Checklist> =>
  useQuery({ queryKey: ['qa-checklist'], queryFn: () => get<Checklist>('/qa-checklist') });

export const writeChecklist = (
  { version }: Checklist,
  items: ChecklistItem[],
): Promise<Checklist> => put('/qa-checklist', { items }, version);

export const useLabelRules = (): UseQueryResult<LabelRule[]> =>
  useQuery({
    queryKey: ['label-rules'],
    queryFn: async () => (await get<{ items: LabelRule[] }>('/label-rules')).items,
  });

export const setLabelRule = (
  { label, version }: Pick<LabelRule, 'label' | 'version'>,
  requiresQa: boolean,
): Promise<LabelRule> => put(`/label-rules/${label}`, { requiresQa }, version);
