import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Agent, AgentVersion, Reference } from '../../src/api/types';
import { inTrash, none, notFound, page, record, staleness } from '../answers';
import { diffOf } from '../diff';
import { nextId, type Store } from '../store';

const now = (): string => new Date().toISOString();

export function agentHandlers(store: Store): HttpHandler[] {
  const find = (id: unknown): Agent | undefined => store.agents.find((agent) => agent.id === id);
  const used = (promptIds: string[]): Reference[] =>
    promptIds.map((id) => ({
      id,
      title: store.prompts.find((prompt) => prompt.id === id)?.title ?? '',
      deleted: false,
    }));
  const stateOf = (agent: Agent, patch: Partial<Agent> = {}): AgentVersion => ({
    number: (store.agentVersions[agent.id]?.length ?? 0) + 1,
    instructions: patch.instructions ?? agent.instructions ?? '',
    configuration: patch.configuration ?? agent.configuration ?? {},
    createdAt: now(),
    createdBy: store.me?.id ?? null,
  });
  const told = (agent: Agent): AgentVersion[] =>
    (store.agentVersions[agent.id] ??= [stateOf(agent)]);
  return [
    http.get('*/api/v1/agents/:id/versions', ({ request, params }) => {
      const agent = find(params.id);
      return agent ? page(request, told(agent)) : notFound('agent');
    }),
    http.get('*/api/v1/agents/:id/versions/:n/diff', ({ request, params }) => {
      const agent = find(params.id);
      if (!agent) return notFound('agent');
      const to = new URL(request.url).searchParams.get('to') ?? '1';
      const said = (number: unknown): string =>
        told(agent).find((one) => String(one.number) === String(number))?.instructions ?? '';
      return HttpResponse.json({
        ...diffOf(said(params.n), said(to), Number(params.n), Number(to)),
      });
    }),
    http.post('*/api/v1/agents/:id/revert', async ({ request, params }) => {
      const agent = find(params.id);
      const { to } = (await request.json()) as { to: number };
      const old = agent && told(agent).find(({ number }) => number === to);
      if (!agent || !old) return notFound('version');
      const { instructions, configuration } = old;
      told(agent).unshift(
        stateOf(agent, { instructions, ...(configuration && { configuration }) }),
      );
      Object.assign(agent, { instructions, configuration, currentVersion: told(agent).length });
      return record({ ...told(agent)[0], version: agent.version }, 201);
    }),
    http.get('*/api/v1/agents', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const promptId = query.get('promptId');
      const words = query.get('q')?.toLowerCase() ?? '';
      return page(
        request,
        store.agents.filter(
          (agent) =>
            inTrash(query, agent) &&
            agent.name.toLowerCase().includes(words) &&
            (!promptId || (agent.prompts ?? []).some(({ id }) => id === promptId)),
        ),
      );
    }),
    http.post('*/api/v1/agents', async ({ request }) => {
      const { name, instructions, configuration, platform } = (await request.json()) as Agent;
      const agent: Agent = {
        id: nextId(),
        name,
        title: name,
        instructions,
        configuration,
        platform,
        currentVersion: 1,
        version: 1,
        createdAt: now(),
      };
      store.agents.push(agent);
      return record(agent, 201);
    }),
    http.delete('*/api/v1/agents/:id', ({ params }) => {
      const agent = find(params.id);
      if (agent) agent.deletedAt = now();
      return none();
    }),
    http.get('*/api/v1/agents/:id', ({ params }) => {
      const agent = find(params.id);
      return agent ? record(agent) : notFound('agent');
    }),
    http.patch('*/api/v1/agents/:id', async ({ request, params }) => {
      const agent = find(params.id);
      if (!agent) return notFound('agent');
      const stale = staleness(request, agent.version);
      if (stale) return stale;
      const {
        promptIds,
        terms: _,
        ...patch
      } = (await request.json()) as Partial<Agent> & {
        promptIds?: string[];
      };
      if (promptIds) agent.prompts = used(promptIds);
      if (patch.instructions !== undefined && patch.instructions !== agent.instructions) {
        told(agent).unshift(stateOf(agent, patch));
        agent.currentVersion = told(agent).length;
      }
      Object.assign(agent, patch);
      agent.version += 1;
      return record(agent);
    }),
  ];
}
