import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Agent, AgentVersion, Prompt, PromptVersion, Reference } from '../../src/api/types';
import { inTrash, none, notFound, page, record, sorted, staleness } from '../answers';
import { diffOf } from '../diff';
import { nextId, type Store } from '../store';
import { matchesTerms, resolve, slugOf, type GivenTerms } from '../terms';

const now = (): string => new Date().toISOString();

const textOf = (version: PromptVersion | undefined): string =>
  version?.template ?? (version?.messages ?? []).map(({ content }) => content).join('\n');

export function promptHandlers(store: Store): HttpHandler[] {
  const find = (id: unknown): Prompt | undefined =>
    store.prompts.find((prompt) => prompt.id === id);
  const asked = (query: URLSearchParams, prompt: Prompt): boolean => {
    const user = store.agents.find(({ id }) => id === query.get('agentId'));
    return (
      inTrash(query, prompt) &&
      isShelved(query, prompt) &&
      liesIn(query.get('folder'), prompt) &&
      matchesTerms(query, prompt.terms) &&
      prompt.title.toLowerCase().includes(query.get('q')?.toLowerCase() ?? '') &&
      (!query.has('agentId') || (user?.prompts ?? []).some(({ id }) => id === prompt.id))
    );
  };
  const versionsOf = (id: unknown): PromptVersion[] => store.versions[String(id)] ?? [];
  const versionOf = (id: unknown, number: unknown): PromptVersion | undefined =>
    versionsOf(id).find((version) => String(version.number) === String(number));
  const isShelved = (query: URLSearchParams, prompt: Prompt): boolean =>
    query.get('archived') === 'any' ||
    query.has('deleted') ||
    String(prompt.archived ?? false) === (query.get('archived') ?? 'false');
  const liesIn = (folder: string | null, prompt: Prompt): boolean =>
    folder === null ||
    (folder === 'none'
      ? !prompt.folder
      : prompt.folder === folder || Boolean(prompt.folder?.startsWith(`${folder}/`)));
  const usesSnippet = (prompt: Prompt, snippetId: string | null): boolean => {
    const slug = store.snippets.find(({ id }) => id === snippetId)?.slug;
    return (
      snippetId === null || textOf(versionsOf(prompt.id).at(-1)).includes(`{{snippet:${slug}}}`)
    );
  };
  const addVersion = (prompt: Prompt, written: Partial<PromptVersion>): PromptVersion => {
    const versions = (store.versions[prompt.id] ??= []);
    const version: PromptVersion = { ...written, number: versions.length + 1, createdAt: now() };
    versions.push(version);
    Object.assign(prompt, {
      currentVersion: version.number,
      version: prompt.version + 1,
      updatedAt: now(),
    });
    return version;
  };
  return [
    http.post('*/api/v1/prompts/compose', async ({ request }) => {
      const { texts } = (await request.json()) as { texts: string[] };
      const used = store.snippets.filter(({ slug }) =>
        texts.some((text) => text.includes(`{{snippet:${slug}}}`)),
      );
      return HttpResponse.json({
        texts: texts.map((text) =>
          used.reduce(
            (all, { slug, text: said }) => all.replaceAll(`{{snippet:${slug}}}`, said),
            text,
          ),
        ),
        snippets: used,
      });
    }),
    http.get('*/api/v1/prompts', ({ request }) =>
      page(
        request,
        sorted(
          request,
          store.prompts.filter(
            (prompt) =>
              asked(new URL(request.url).searchParams, prompt) &&
              ['usesSnippetId', 'usesSnippetIdItself'].every((name) =>
                usesSnippet(prompt, new URL(request.url).searchParams.get(name)),
              ),
          ),
          '-updatedAt',
        ),
      ),
    ),
    http.post('*/api/v1/prompts', async ({ request }) => {
      const { title, kind, description, terms, createMissingTerms, ...version } =
        (await request.json()) as Omit<Prompt, 'terms'> & PromptVersion & GivenTerms;
      const prompt: Prompt = {
        id: nextId(),
        title,
        slug: slugOf(title),
        kind,
        description,
        terms: resolve(store, { terms, createMissingTerms }),
        labels: {},
        version: 0,
        createdAt: now(),
      };
      addVersion(prompt, version);
      store.prompts.push(prompt);
      return record(prompt, 201);
    }),
    http.get('*/api/v1/prompts/folders', () => {
      const counts = new Map<string | null, number>();
      for (const prompt of store.prompts) {
        if (prompt.deletedAt || prompt.archived) continue;
        const folder = prompt.folder ?? null;
        counts.set(folder, (counts.get(folder) ?? 0) + 1);
      }
      return HttpResponse.json({
        items: [...counts].map(([folder, prompts]) => ({ folder, prompts })),
      });
    }),
    http.get('*/api/v1/prompts/:id/label-moves', ({ request, params }) =>
      page(
        request,
        store.labelMoves.filter(({ promptId }) => promptId === params.id),
      ),
    ),
    http.get('*/api/v1/analytics/prompts/:id/versions', ({ params }) =>
      HttpResponse.json({
        items: versionsOf(params.id).map(({ number }) => ({
          number,
          outputs: 4 * number,
          rated: 2,
          averageRating: 3 + number / 4,
          edited: 1,
          averageDistance: 0.1 / number,
          accuracy: [{ slug: 'highly-accurate', name: 'highly accurate', outputs: number }],
          completions: 3,
          failures: 0,
          cost: 0.01,
        })),
      }),
    ),
    http.get('*/api/v1/prompts/:id', ({ params }) => {
      const prompt = find(params.id);
      return prompt ? record(prompt) : notFound('prompt');
    }),
    http.patch('*/api/v1/prompts/:id', async ({ request, params }) => {
      const prompt = find(params.id);
      if (!prompt) return notFound('prompt');
      const stale = staleness(request, prompt.version);
      if (stale) return stale;
      const { terms, createMissingTerms, ...patch } = (await request.json()) as GivenTerms;
      Object.assign(prompt, patch, {
        terms: { ...prompt.terms, ...resolve(store, { terms, createMissingTerms }) },
        version: prompt.version + 1,
      });
      return record(prompt);
    }),
    http.delete('*/api/v1/prompts/:id', ({ params }) => {
      const prompt = find(params.id);
      if (prompt) prompt.deletedAt = now();
      return none();
    }),
    http.get('*/api/v1/prompts/:id/versions', ({ request, params }) =>
      page(request, versionsOf(params.id)),
    ),
    http.post('*/api/v1/prompts/:id/versions', async ({ request, params }) => {
      const prompt = find(params.id);
      return prompt
        ? record(addVersion(prompt, (await request.json()) as PromptVersion), 201)
        : notFound('prompt');
    }),
    http.get('*/api/v1/prompts/:id/versions/:n', ({ params }) => {
      const version =
        params.n === 'latest' ? versionsOf(params.id).at(-1) : versionOf(params.id, params.n);
      return version ? record(version) : notFound('version');
    }),
    http.get('*/api/v1/prompts/:id/versions/:n/diff', ({ request, params }) => {
      const to = new URL(request.url).searchParams.get('to') ?? '1';
      return HttpResponse.json({
        ...diffOf(
          textOf(versionOf(params.id, params.n)),
          textOf(versionOf(params.id, to)),
          Number(params.n),
          Number(to),
        ),
      });
    }),
    http.post('*/api/v1/prompts/:id/revert', async ({ request, params }) => {
      const prompt = find(params.id);
      const { to } = (await request.json()) as { to: number };
      const old = versionOf(params.id, to);
      return prompt && old
        ? record(addVersion(prompt, { ...old, message: `Reverted to ${to}` }), 201)
        : notFound('prompt');
    }),
    http.put('*/api/v1/prompts/:id/labels/:label', async ({ request, params }) => {
      const prompt = find(params.id);
      if (!prompt) return notFound('prompt');
      const { version } = (await request.json()) as { version: number };
      store.labelMoves.unshift({
        id: nextId(),
        promptId: prompt.id,
        label: String(params.label),
        number: version,
        previousNumber: prompt.labels?.[String(params.label)] ?? null,
        movedAt: now(),
        movedBy: store.me?.id ?? '',
      });
      prompt.labels = { ...prompt.labels, [String(params.label)]: version };
      prompt.version += 1;
      return record(prompt);
    }),
    http.delete('*/api/v1/prompts/:id/labels/:label', ({ params }) => {
      const prompt = find(params.id);
      if (prompt?.labels) {
        prompt.labels = Object.fromEntries(
          Object.entries(prompt.labels).filter(([label]) => label !== params.label),
        );
      }
      return none();
    }),
    http.post('*/api/v1/prompts/:id/render', async ({ request, params }) => {
      const { version, variables } = (await request.json()) as {
        version: number;
        variables: Record<string, string>;
      };
      const found = versionOf(params.id, version);
      const text = textOf(found).replace(
        /\{\{\s*([\w.-]+)\s*\}\}/g,
        (whole, name: string) => variables[name] ?? whole,
      );
      return HttpResponse.json({
        text,
        missing: (found?.variables ?? [])
          .filter(({ name }) => !variables[name])
          .map(({ name }) => name),
      });
    }),
    http.get('*/api/v1/snippets', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const words = query.get('q')?.toLowerCase() ?? '';
      const slug = store.snippets.find(({ id }) => id === query.get('usesSnippetId'))?.slug;
      return page(
        request,
        store.snippets.filter(
          (snippet) =>
            inTrash(query, snippet) &&
            `${snippet.title} ${snippet.text}`.toLowerCase().includes(words) &&
            (!query.has('usesSnippetId') || snippet.text.includes(`{{snippet:${slug}}}`)),
        ),
      );
    }),
    http.get('*/api/v1/snippets/:id', ({ params }) => {
      const snippet = store.snippets.find(({ id }) => id === params.id);
      return snippet ? record(snippet) : notFound('snippet');
    }),
    http.post('*/api/v1/snippets', async ({ request }) => {
      const written = (await request.json()) as { title: string; text: string };
      const snippet = {
        ...written,
        slug: slugOf(written.title),
        id: nextId(),
        version: 1,
        createdAt: now(),
      };
      store.snippets.push(snippet);
      return record(snippet, 201);
    }),
    ...agentHandlers(store),
  ];
}

function agentHandlers(store: Store): HttpHandler[] {
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
