import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { flatten } from '../../api/filters';
import { get, patch, post, remove } from '../../api/http';
import type { Agent, Page, WrittenTerms } from '../../api/types';

/** What lists of other kinds keep in their address, too. */
export interface AgentFilter {
  promptId?: string;
  terms?: Record<string, string>;
}

export const useAgents = (
  q: string,
  inTrash: boolean,
  filter: AgentFilter = {},
): UseQueryResult<Agent[]> =>
  useQuery({
    queryKey: ['agents', q, inTrash, filter],
    queryFn: async () =>
      (
        await get<Page<Agent>>('/agents', {
          ...flatten(filter),
          q,
          limit: 100,
          include: 'terms',
          deleted: inTrash || undefined,
        })
      ).items,
    placeholderData: (before) => before,
  });

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
