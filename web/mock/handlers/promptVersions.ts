import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Prompt, PromptVersion } from '../../src/api/types';
import { none, notFound, page, record } from '../answers';
import { diffOf } from '../diff';
import { nextId, type Store } from '../store';

const now = (): string => new Date().toISOString();

export const textOf = (version: PromptVersion | undefined): string =>
  version?.template ?? (version?.messages ?? []).map(({ content }) => content).join('\n');

export const versionsOf = (store: Store, id: unknown): PromptVersion[] =>
  store.versions[String(id)] ?? [];

const versionOf = (store: Store, id: unknown, number: unknown): PromptVersion | undefined =>
  versionsOf(store, id).find((version) => String(version.number) === String(number));

export const addVersion = (
  store: Store,
  prompt: Prompt,
  written: Partial<PromptVersion>,
): PromptVersion => {
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

/** Versions of prompts, with their labels and what they led to. */
export function promptVersionHandlers(store: Store): HttpHandler[] {
  const find = (id: unknown): Prompt | undefined =>
    store.prompts.find((prompt) => prompt.id === id);
  return [
    http.get('*/api/v1/prompts/:id/label-moves', ({ request, params }) =>
      page(
        request,
        store.labelMoves.filter(({ promptId }) => promptId === params.id),
      ),
    ),
    http.get('*/api/v1/analytics/prompts/:id/versions', ({ params }) =>
      HttpResponse.json({
        items: versionsOf(store, params.id).map(({ number }) => ({
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
    http.get('*/api/v1/prompts/:id/versions', ({ request, params }) =>
      page(request, versionsOf(store, params.id)),
    ),
    http.post('*/api/v1/prompts/:id/versions', async ({ request, params }) => {
      const prompt = find(params.id);
      return prompt
        ? record(addVersion(store, prompt, (await request.json()) as PromptVersion), 201)
        : notFound('prompt');
    }),
    http.get('*/api/v1/prompts/:id/versions/:n', ({ params }) => {
      const version =
        params.n === 'latest'
          ? versionsOf(store, params.id).at(-1)
          : versionOf(store, params.id, params.n);
      return version ? record(version) : notFound('version');
    }),
    http.get('*/api/v1/prompts/:id/versions/:n/diff', ({ request, params }) => {
      const to = new URL(request.url).searchParams.get('to') ?? '1';
      return HttpResponse.json({
        ...diffOf(
          textOf(versionOf(store, params.id, params.n)),
          textOf(versionOf(store, params.id, to)),
          Number(params.n),
          Number(to),
        ),
      });
    }),
    http.post('*/api/v1/prompts/:id/revert', async ({ request, params }) => {
      const prompt = find(params.id);
      const { to } = (await request.json()) as { to: number };
      const old = versionOf(store, params.id, to);
      return prompt && old
        ? record(addVersion(store, prompt, { ...old, message: `Reverted to ${to}` }), 201)
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
      const found = versionOf(store, params.id, version);
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
  ];
}
