import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Prompt, PromptVersion } from '../../src/api/types';
import { inTrash, none, notFound, page, record, sorted, staleness } from '../answers';
import { nextId, type Store } from '../store';
import { matchesTerms, resolve, slugOf, type GivenTerms } from '../terms';
import { addVersion, textOf, versionsOf } from './promptVersions';

const now = (): string => new Date().toISOString();

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
      snippetId === null ||
      textOf(versionsOf(store, prompt.id).at(-1)).includes(`{{snippet:${slug}}}`)
    );
  };
  return [
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
      addVersion(store, prompt, version);
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
  ];
}
