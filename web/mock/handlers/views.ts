import { http, type HttpHandler } from 'msw';
import type { SavedSearch } from '../../src/api/types';
import { none, notFound, page, problem, record, staleness } from '../answers';
import { nextId, type Store } from '../store';

/** Saved searches of the person and of the organisation. */
export function viewHandlers(store: Store): HttpHandler[] {
  const find = (id: unknown): SavedSearch | undefined =>
    store.savedSearches.find((one) => one.id === id);
  const mayShare = (): boolean => store.me?.scopes.includes('outputs:write') ?? false;
  return [
    http.get('*/api/v1/saved-searches', ({ request }) => page(request, store.savedSearches)),
    http.post('*/api/v1/saved-searches', async ({ request }) => {
      const given = (await request.json()) as SavedSearch;
      if (given.shared && !mayShare()) return problem(403, 'This needs outputs:write.');
      const saved = { ...given, id: nextId(), version: 1, createdBy: store.me?.id ?? '' };
      store.savedSearches.push(saved);
      return record(saved, 201);
    }),
    http.patch('*/api/v1/saved-searches/:id', async ({ request, params }) => {
      const saved = find(params.id);
      if (!saved) return notFound('saved search');
      const stale = staleness(request, saved.version);
      if (stale) return stale;
      Object.assign(saved, await request.json(), { version: saved.version + 1 });
      return record(saved);
    }),
    http.delete('*/api/v1/saved-searches/:id', ({ params }) => {
      const saved = find(params.id);
      if (!saved) return notFound('saved search');
      store.savedSearches.splice(store.savedSearches.indexOf(saved), 1);
      return none();
    }),
  ];
}
