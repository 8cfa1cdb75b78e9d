import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Export } from '../../src/api/types';
import { none, notFound, page, problem, record, sorted } from '../answers';
import { nextId, type Store } from '../store';
import { exportEvents } from './streams';

export function exportHandlers(store: Store): HttpHandler[] {
  const find = (id: unknown): Export | undefined => store.exports.find((one) => one.id === id);
  return [
    http.get('*/api/v1/exports', ({ request }) => page(request, sorted(request, store.exports))),
    http.post('*/api/v1/exports', async ({ request }) => {
      const wanted = (await request.json()) as Partial<Export>;
      if (Object.values(wanted.filters ?? {}).some((filter) => filter.includes('colour='))) {
        return problem(422, 'colour is not a filter of this list');
      }
      const { format = 'json', kinds = ['output'], filters = {}, files = false } = wanted;
      const one: Export = {
        id: nextId(),
        state: 'running',
        format,
        kinds,
        filters,
        files,
        counts: {},
        progress: { stage: null, records: 0, bytesWritten: 0 },
        fileName: `acme-${format}.zip`,
        createdAt: new Date().toISOString(),
        version: 1,
      };
      store.exports.push(one);
      return record(one, 202);
    }),
    http.get('*/api/v1/exports/:id', ({ params }) => {
      const one = find(params.id);
      return one ? record(one) : notFound('export');
    }),
    http.get('*/api/v1/exports/:id/content', ({ params }) =>
      find(params.id)
        ? new HttpResponse('PK', { headers: { 'Content-Type': 'application/zip' } })
        : notFound('export'),
    ),
    http.get('*/api/v1/exports/:id/events', ({ params }) => {
      const one = find(params.id);
      return one ? exportEvents(one) : notFound('export');
    }),
    http.delete('*/api/v1/exports/:id', ({ params }) => {
      const one = find(params.id);
      if (!one) return notFound('export');
      if (one.state === 'running') Object.assign(one, { state: 'cancelled', progress: null });
      else store.exports = store.exports.filter((other) => other !== one);
      return none();
    }),
  ];
}
