import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Output } from '../../src/api/types';
import {
  dueAsAsked,
  inTrash,
  none,
  notFound,
  page,
  pointsAsAsked,
  problem,
  record,
  sorted,
  staleness,
} from '../answers';
import { diffOf } from '../diff';
import { nextId, type Store } from '../store';
import { matchesTerms, resolve, type GivenTerms } from '../terms';

type Written = Partial<Omit<Output, 'terms'>> & GivenTerms;

function inReviewOrder(outputs: Output[], order: string): Output[] {
  const level = ({ terms }: Output): string => {
    const value = terms?.['actionability-levels'];
    return value && !Array.isArray(value) ? value.name : '~';
  };
  const byAge = (a: Output, b: Output): number => a.createdAt.localeCompare(b.createdAt);
  const day = ({ dueOn }: Output): string => dueOn ?? '~';
  if (order === 'due') {
    return outputs.toSorted((a, b) => day(a).localeCompare(day(b)) || byAge(a, b));
  }
  return outputs.toSorted((a, b) =>
    order === 'newest'
      ? byAge(b, a)
      : (order === 'actionability' ? level(a).localeCompare(level(b)) : 0) || byAge(a, b),
  );
}

const now = (): string => new Date().toISOString();

export function outputHandlers(store: Store): HttpHandler[] {
  const find = (id: unknown): Output | undefined =>
    store.outputs.find((output) => output.id === id);
  const related = (output: Output): Output => {
    const { basedOnId } = output;
    if (!basedOnId) return { ...output, basedOn: null };
    const origin = find(basedOnId);
    const [title, deleted] = [origin?.title ?? '', Boolean(origin?.deletedAt)];
    return { ...output, basedOn: { id: basedOnId, title, deleted } };
  };
  const refusedOrigin = (
    basedOnId: string | null | undefined,
    id?: unknown,
  ): string | undefined => {
    if (!basedOnId) return undefined;
    if (basedOnId === id) return 'An output is not based on itself.';
    return find(basedOnId) ? undefined : `There is no output ${basedOnId}.`;
  };
  const textAt = (output: Output, version: string): string =>
    version === 'raw'
      ? output.content
      : (store.edits[output.id]?.find(({ number }) => String(number) === version)?.content ?? '');
  const addEdit = (output: Output, content: string, summary: string | null): object => {
    const edits = (store.edits[output.id] ??= []);
    const edit = {
      number: edits.length + 1,
      content,
      summary,
      base: edits.length || 'raw',
      createdAt: now(),
    };
    edits.push(edit);
    Object.assign(output, {
      editedContent: content,
      version: output.version + 1,
      updatedAt: now(),
    });
    return edit;
  };
  return [
    http.get('*/api/v1/outputs', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const words = query.get('q')?.toLowerCase();
      const found = store.outputs.filter(
        (output) =>
          inTrash(query, output) &&
          (query.get('favourite') !== 'true' || output.favourite) &&
          pointsAsAsked(query, output) &&
          dueAsAsked(query, output) &&
          (!words || (output.title + output.content).toLowerCase().includes(words)) &&
          matchesTerms(query, output.terms),
      );
      return page(request, sorted(request, found));
    }),
    http.post('*/api/v1/outputs/split', async ({ request }) => {
      const { content } = (await request.json()) as { content: string };
      const parts = content
        .split(/^#{1,6}\s*(?:prompt|output|response|answer).*$/im)
        .map((part) => part.trim());
      return HttpResponse.json({
        items: parts[1] ? [{ title: null, prompt: parts[1], output: parts[2] ?? '' }] : [],
      });
    }),
    http.post('*/api/v1/outputs', async ({ request }) => {
      const written = (await request.json()) as Written;
      const { createMissingTerms: _flag, ...rest } = written;
      const output: Output = {
        source: 'manual',
        editedContent: null,
        ...rest,
        id: nextId(),
        title: written.title ?? 'Untitled',
        content: written.content ?? '',
        terms: {
          tags: [],
          categories: [],
          llms: null,
          'accuracy-levels': null,
          ...resolve(store, written),
        },
        prompt: store.prompts.find(({ id }) => id === written.promptId) ?? null,
        version: 1,
        createdAt: now(),
        deletedAt: null,
      };
      store.outputs.push(output);
      return record(output, 201);
    }),
    http.get('*/api/v1/outputs/next', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const queue = inReviewOrder(store.outputs, query.get('order') ?? 'newest');
      const waiting = ({ terms, deletedAt }: Output): boolean =>
        !deletedAt && matchesTerms(new URLSearchParams('terms.review-status=not:reviewed'), terms);
      const asked = (output: Output): boolean =>
        waiting(output) && pointsAsAsked(query, output) && dueAsAsked(query, output);
      const after = queue.findIndex(({ id }) => id === query.get('after'));
      const next = queue.slice(after + 1).find(asked);
      return next ? record(related(next)) : none();
    }),
    http.get('*/api/v1/outputs/:id', ({ params }) => {
      const output = find(params.id);
      return output ? record(related(output)) : notFound('output');
    }),
    http.patch('*/api/v1/outputs/:id', async ({ request, params }) => {
      const output = find(params.id);
      if (!output) return notFound('output');
      const stale = staleness(request, output.version);
      if (stale) return stale;
      const { terms, createMissingTerms, ...patch } = (await request.json()) as Written;
      const refused = refusedOrigin(patch.basedOnId, output.id);
      if (refused) {
        return problem(422, refused, { errors: [{ field: 'basedOnId', message: refused }] });
      }
      Object.assign(output, patch, {
        terms: { ...output.terms, ...resolve(store, { terms, createMissingTerms }) },
        version: output.version + 1,
        updatedAt: now(),
      });
      return record(output);
    }),
    http.delete('*/api/v1/outputs/:id', ({ params }) => {
      const output = find(params.id);
      if (!output) return notFound('output');
      output.deletedAt = now();
      return none();
    }),
    http.get('*/api/v1/outputs/:id/edits', ({ request, params }) =>
      page(request, (store.edits[String(params.id)] ?? []).toReversed()),
    ),
    http.post('*/api/v1/outputs/:id/edits', async ({ request, params }) => {
      const output = find(params.id);
      if (!output) return notFound('output');
      const stale = request.headers.has('If-Match') ? staleness(request, output.version) : null;
      if (stale) return stale;
      const { content, summary } = (await request.json()) as { content: string; summary?: string };
      return record(addEdit(output, content, summary ?? null), 201);
    }),
    http.patch('*/api/v1/outputs/:id/edits/:number', async ({ request, params }) => {
      const output = find(params.id);
      const edit = store.edits[String(params.id)]?.find(
        ({ number }) => String(number) === params.number,
      );
      if (!output || !edit) return notFound('edit');
      const stale = staleness(request, output.version);
      if (stale) return stale;
      edit.name = ((await request.json()) as { name: string }).name || null;
      output.version += 1;
      return record(edit);
    }),
    http.get('*/api/v1/outputs/:id/diff', ({ request, params }) => {
      const output = find(params.id);
      const query = new URL(request.url).searchParams;
      const [from, to] = [query.get('from') ?? 'raw', query.get('to') ?? 'raw'];
      return output
        ? HttpResponse.json({ ...diffOf(textAt(output, from), textAt(output, to), from, to) })
        : notFound('output');
    }),
    http.post('*/api/v1/outputs/:id/revert', async ({ request, params }) => {
      const output = find(params.id);
      if (!output) return notFound('output');
      const { to } = (await request.json()) as { to: string | number };
      return record(addEdit(output, textAt(output, String(to)), `Reverted to ${to}`), 201);
    }),
  ];
}
