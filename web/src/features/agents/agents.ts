import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Agent, WrittenTerms } from '../../api/types';

export const useAgent = (id: string): UseQueryResult<Agent> =>
  useQuery({
    queryKey: ['agent', id],
    queryFn: () => get<Agent>(`/agents/${id}`, { include: 'terms' }),
  });

export interface WrittenAgent {
  name: string;
  description?: string;
  instructions?: string;
  link?: string | null;
  terms?: WrittenTerms;
  createMissingTerms?: boolean;
}

export const saveAgent = (before: Agent | null, written: WrittenAgent): Promise<Agent> =>
  before
    ? patch(`/agents/${before.id}`, written, before.version)
    : post('/agents', written, { idempotencyKey: crypto.randomUUID() });

export const deleteAgent = ({ id, version }: Agent): Promise<void> =>
  remove(`/agents/${id}`, version);
