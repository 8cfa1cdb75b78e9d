import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Term, Vocabulary } from '../../src/api/types';
import type { UndoableMerge } from '../../src/features/vocabularies/vocabularies';
import { none, notFound, page, problem, record, staleness } from '../answers';
import type { Store } from '../store';
import { createTerm } from '../terms';

export function vocabularyHandlers(store: Store): HttpHandler[] {
  const find = (key: unknown, id: unknown): Term | undefined =>
    store.terms[String(key)]?.find((term) => term.id === id);
  const named = (key: unknown, name: string): Term | undefined =>
    store.terms[String(key)]?.find((term) => term.name.toLowerCase() === name.toLowerCase());
  const uses = (term: Term): number =>
    [...store.outputs, ...store.conversations, ...store.prompts, ...store.agents].filter(
      ({ terms }) =>
        Object.values(terms ?? {})
          .flat()
          .some((one) => one?.id === term.id),
    ).length;
  const merges = new Map<string, { listed: UndoableMerge; back: () => Term }>();
  return [
    http.get('*/api/v1/vocabularies', ({ request }) => page(request, store.vocabularies)),
    http.post('*/api/v1/vocabularies', async ({ request }) => {
      const vocabulary = { ...((await request.json()) as Vocabulary), system: false, version: 1 };
      if (store.vocabularies.some(({ key }) => key === vocabulary.key))
        return problem(409, 'A vocabulary of that name is there.');
      store.vocabularies.push(vocabulary);
      store.terms[vocabulary.key] = [];
      return record(vocabulary, 201);
    }),
    http.get('*/api/v1/vocabularies/:key', ({ params }) => {
      const vocabulary = store.vocabularies.find(({ key }) => key === params.key);
      return vocabulary ? record(vocabulary) : notFound('vocabulary');
    }),
    http.patch('*/api/v1/vocabularies/:key', async ({ request, params }) => {
      const vocabulary = store.vocabularies.find(({ key }) => key === params.key);
      if (!vocabulary) return notFound('vocabulary');
      const stale = staleness(request, vocabulary.version ?? 1);
      if (stale) return stale;
      const change = (await request.json()) as Partial<Vocabulary>;
      const used = (store.terms[vocabulary.key] ?? []).some((term) => uses(term) > 0);
      if (change.cardinality === 'one' && vocabulary.cardinality === 'many' && used) {
        return problem(422, 'Records carry terms of this vocabulary.', {
          code: 'vocabulary-in-use',
          errors: [{ field: 'cardinality', message: 'Records carry terms of it.' }],
        });
      }
      Object.assign(vocabulary, change, { version: (vocabulary.version ?? 1) + 1 });
      return record(vocabulary);
    }),
    http.delete('*/api/v1/vocabularies/:key', ({ params }) => {
      store.vocabularies = store.vocabularies.filter(({ key }) => key !== params.key);
      return none();
    }),
    http.get('*/api/v1/vocabularies/:key/terms', ({ request, params }) => {
      const query = new URL(request.url).searchParams;
      const words = query.get('q')?.toLowerCase() ?? '';
      const terms = (store.terms[String(params.key)] ?? [])
        .filter(
          ({ name, slug, archived }) =>
            slug === (query.get('slug') ?? slug) &&
            name.toLowerCase().includes(words) &&
            (!archived || query.get('archived') === 'any'),
        )
        .map((term) => ({ ...term, ...(query.get('count') === 'true' && { count: uses(term) }) }));
      return page(request, terms);
    }),
    http.post('*/api/v1/vocabularies/:key/terms', async ({ request, params }) => {
      const { name, ...more } = (await request.json()) as Term;
      const taken = named(params.key, name);
      if (taken) {
        return problem(409, `There is a term ${taken.name} already.`, { code: 'term-name-taken' });
      }
      return record(Object.assign(createTerm(store, String(params.key), name), more), 201);
    }),
    http.get('*/api/v1/vocabularies/:key/terms/:id', ({ params }) => {
      const term = find(params.key, params.id);
      return term ? record(term) : notFound('term');
    }),
    http.patch('*/api/v1/vocabularies/:key/terms/:id', async ({ request, params }) => {
      const term = find(params.key, params.id);
      if (!term) return notFound('term');
      const stale = staleness(request, term.version ?? 1);
      if (stale) return stale;
      const change = (await request.json()) as Partial<Term>;
      const taken = change.name ? named(params.key, change.name) : undefined;
      if (taken && taken !== term) {
        return problem(409, `There is a term ${taken.name} already.`, { code: 'term-name-taken' });
      }
      Object.assign(term, change, { version: (term.version ?? 1) + 1 });
      return record(term);
    }),
    http.delete('*/api/v1/vocabularies/:key/terms/:id', ({ params }) => {
      const key = String(params.key);
      store.terms[key] = (store.terms[key] ?? []).filter(({ id }) => id !== params.id);
      return none();
    }),
    http.post('*/api/v1/vocabularies/:key/terms/:id/merge', async ({ request, params }) => {
      const key = String(params.key);
      const { into } = (await request.json()) as { into: string };
      const target = find(key, into);
      if (!target) return notFound('term');
      const going = find(key, String(params.id));
      if (!going) return notFound('term');
      const carried = store.outputs.map((output) => [output, output.terms] as const);
      const undo = crypto.randomUUID();
      merges.set(undo, {
        listed: {
          undo,
          term: going.name,
          into: target.name,
          undoableUntil: new Date(Date.now() + 600_000).toISOString(),
        },
        back: () => {
          for (const [output, terms] of carried) output.terms = terms;
          store.terms[key]?.push(going);
          return going;
        },
      });
      for (const record of store.outputs) {
        const has = record.terms?.[key];
        if (Array.isArray(has)) {
          record.terms = {
            ...record.terms,
            [key]: has.map((term) => (term.id === params.id ? { ...target } : term)),
          };
        }
      }
      store.terms[key] = (store.terms[key] ?? []).filter(({ id }) => id !== params.id);
      return record({ ...target, undo });
    }),
    http.get('*/api/v1/vocabularies/:key/merges', () =>
      HttpResponse.json({ items: [...merges.values()].map(({ listed }) => listed) }),
    ),
    http.post('*/api/v1/vocabularies/:key/merges/:undo/undo', ({ params }) => {
      const merge = merges.get(String(params.undo));
      if (!merge) return notFound('merge');
      merges.delete(String(params.undo));
      return record(merge.back());
    }),
  ];
}
