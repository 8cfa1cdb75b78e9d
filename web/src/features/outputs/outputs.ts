import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post } from '../../api/http';
import type { Diff, Edit, Output, Page, WrittenTerms } from '../../api/types';

const INCLUDE = 'terms,prompt,agent,conversation,basedOn,assignee,files';

export const useOutput = (id: string): UseQueryResult<Output> =>
  useQuery({
    queryKey: ['output', id],
    queryFn: () => get<Output>(`/outputs/${id}`, { include: INCLUDE }),
  });

export const useEdits = (id: string): UseQueryResult<Edit[]> =>
  useQuery({
    queryKey: ['output', id, 'edits'],
    queryFn: async () =>
      (await get<Page<Edit>>(`/outputs/${id}/edits`, { limit: 200, sort: '-number' })).items,
  });

/** How many outputs are in the trash; 0 where that cannot be known. */
export const useTrashCount = (): number | undefined => {
  const { data, isError } = useQuery({
    queryKey: ['outputs', 'trash-count'],
    queryFn: async () =>
      (await get<Page<Output>>('/outputs', { deleted: true, limit: 1, count: true })).total ?? 0,
  });
  return isError ? 0 : data;
};

export type Version = 'raw' | number;

export const useDiff = (id: string, from: Version, to: Version): UseQueryResult<Diff> =>
  useQuery({
    queryKey: ['output', id, 'diff', from, to],
    queryFn: () => get<Diff>(`/outputs/${id}/diff`, { from, to }),
  });

export interface NewOutput {
  title?: string;
  content: string;
  date?: string;
  notes?: string;
  link?: string | null;
  terms?: WrittenTerms;
  createMissingTerms?: boolean;
  language?: string | null;
  /** As whoever sent it calls it. */
  model?: string | null;
  source?: string;
  promptId?: string | null;
  promptVersion?: number | null;
  agentId?: string | null;
  conversationId?: string | null;
  messageId?: string | null;
  basedOnId?: string | null;
  assigneeId?: string | null;
  dueOn?: string | null;
}

export const createOutput = (output: NewOutput, key: string): Promise<Output> =>
  post<Output>('/outputs', output, { idempotencyKey: key });

export const changeOutput = (
  id: string,
  change: Partial<Omit<NewOutput, 'content'>> & { rating?: number | null },
  version: number,
): Promise<Output> => patch<Output>(`/outputs/${id}`, change, version);

export const saveEdit = (
  id: string,
  edit: { content: string; summary?: string; base?: number },
  version?: number,
): Promise<Edit> =>
  post<Edit>(`/outputs/${id}/edits`, edit, version === undefined ? {} : { version });

/** Empty takes the name away. */
export const nameEdit = (
  id: string,
  number: number,
  name: string,
  version: number,
): Promise<Edit> => patch<Edit>(`/outputs/${id}/edits/${number}`, { name }, version);

export const revertOutput = (id: string, to: Version, version: number): Promise<unknown> =>
  post(`/outputs/${id}/revert`, { to: String(to) }, { version });
