import { http, type HttpHandler } from 'msw';
import { none, notFound, page, problem, record } from '../answers';
import { nextId, type Store } from '../store';

const MOST = 20_000_000;

export function fileHandlers(store: Store): HttpHandler[] {
  const owner = (kind: unknown, id: unknown): string => `${String(kind)}/${String(id)}`;
  return [
    http.get('*/api/v1/files', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const wanted = owner(query.get('recordKind'), query.get('recordId'));
      return page(
        request,
        store.files.filter(({ owners }) => owners.includes(wanted)),
      );
    }),
    http.post('*/api/v1/files', async ({ request }) => {
      const query = new URL(request.url).searchParams;
      const form = await request.text();
      if (form.length > MOST) return problem(413, 'A file may have 20 MB at the most.');
      const stored = {
        id: nextId(),
        // jsdom sends no form that anybody could read
        name: /filename="([^"]*)"/.exec(form)?.[1] ?? `file ${store.files.length + 1}`,
        mediaType: 'text/plain',
        size: form.length,
        owners: [owner(query.get('recordKind'), query.get('recordId'))],
      };
      store.files.push(stored);
      return record(stored, 201);
    }),
    http.put('*/api/v1/files/:id/links/:kind/:record', ({ params }) => {
      const file = store.files.find(({ id }) => id === params.id);
      file?.owners.push(owner(params.kind, params.record));
      return file ? none() : notFound('file');
    }),
    http.delete('*/api/v1/files/:id/links/:kind/:record', ({ params }) => {
      const file = store.files.find(({ id }) => id === params.id);
      const gone = owner(params.kind, params.record);
      if (file) file.owners = file.owners.filter((one) => one !== gone);
      return file ? none() : notFound('file');
    }),
  ];
}
