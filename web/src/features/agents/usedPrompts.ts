import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { get, patch } from '../../api/http';
import type { Agent, Page, RecordKind, Reference } from '../../api/types';
import { useUndoable } from '../../shared/saving/useUndoable';
import { choiceOf, type Listed } from '../../shared/links/records';
import type { Pointing } from '../../shared/links/pointing';

const idsOf = (agent: Agent): string[] => (agent.prompts ?? []).map(({ id }) => id);

/** Has an agent use other prompts. @returns what takes it back, unless the agent was changed since */
async function change(
  agentId: string,
  other: (before: string[]) => string[],
): Promise<() => Promise<unknown>> {
  const agent = await get<Agent>(`/agents/${agentId}`);
  const before = idsOf(agent);
  const write = (promptIds: string[], version: number): Promise<Agent> =>
    patch<Agent>(`/agents/${agentId}`, { promptIds }, version);
  const { version } = await write(other(before), agent.version);
  return () => write(before, version);
}

const REFRESH = ['agent', 'agents', 'prompts'];

interface UsedPrompts {
  /** Has the agents use the prompts too, after those that they use already. */
  add: (agentIds: string[], promptIds: string[]) => void;
  remove: (agentId: string, prompt: Reference, what: RecordKind) => void;
  order: (agentId: string, promptIds: string[]) => void;
}

/** Which prompts agents use, changed from either end. */
export function useUsedPrompts(): UsedPrompts {
  const act = useUndoable();
  const client = useQueryClient();
  const show = (agentId: string, ids: string[]): void => {
    const place = ({ id }: Reference): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    client.setQueryData<Agent>(
      ['agent', agentId],
      (agent) =>
        agent && {
          ...agent,
          prompts: [...(agent.prompts ?? [])].sort((a, b) => place(a) - place(b)),
        },
    );
  };
  return {
    add: (agentIds, promptIds) =>
      act({
        work: async () => {
          const undo: (() => Promise<unknown>)[] = [];
          for (const id of agentIds) {
            undo.push(await change(id, (before) => [...new Set([...before, ...promptIds])]));
          }
          return async () => {
            for (const back of undo) await back();
          };
        },
        done: 'Linked',
        refresh: REFRESH,
      }),
    remove: (agentId, prompt, what) =>
      act({
        work: () => change(agentId, (before) => before.filter((id) => id !== prompt.id)),
        done: what === 'agent' ? 'The agent uses it no more' : `“${prompt.title}” unlinked`,
        refresh: REFRESH,
      }),
    order: (agentId, promptIds) => {
      // what was dragged stays where it was let go while that is written
      show(agentId, promptIds);
      act({
        // one that was added meanwhile stays, at the end
        work: () =>
          change(agentId, (before) => [
            ...promptIds.filter((id) => before.includes(id)),
            ...before.filter((id) => !promptIds.includes(id)),
          ]),
        done: 'Order changed',
        refresh: REFRESH,
      });
    },
  };
}

/** The agents that use a prompt, and how many there are. */
export const useAgentsOf = (promptId: string): UseQueryResult<Pointing> =>
  useQuery({
    queryKey: ['agents', 'using', promptId],
    queryFn: async () => {
      const query = { promptId, sort: 'name', limit: 10, count: true };
      const { items, total } = await get<Page<Listed>>('/agents', query);
      return { records: items.map(choiceOf), total: total ?? items.length };
    },
  });
