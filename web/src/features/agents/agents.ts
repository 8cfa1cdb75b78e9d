import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Agent, AgentVersion, Diff, Page, WrittenTerms } from '../../api/types';

export const useAgent = (id: string): UseQueryResult<Agent> =>
  useQuery({
    queryKey: ['agent', id],
    queryFn: () => get<Agent>(`/agents/${id}`, { include: 'terms' }),
  });

/** The newest first. */
export const useAgentVersions = (id: string): UseQueryResult<AgentVersion[]> =>
  useQuery({
    queryKey: ['agent', id, 'versions'],
    queryFn: async () =>
      (await get<Page<AgentVersion>>(`/agents/${id}/versions`, { limit: 200 })).items,
  });

export const useAgentDiff = (id: string, from: number, to: number): UseQueryResult<Diff> =>
  useQuery({
    queryKey: ['agent', id, 'diff', from, to],
    queryFn: () => get<Diff>(`/agents/${id}/versions/${from}/diff`, { to }),
  });

export const revertAgent = (id: string, to: number): Promise<AgentVersion> =>
  post(`/agents/${id}/revert`, { to });

export interface WrittenAgent {
  name: string;
  description?: string;
  instructions?: string;
  configuration?: Record<string, unknown>;
  platform?: string | null;
  notes?: string | null;
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
