import { http, type HttpHandler } from 'msw';
import { none, notFound, page } from '../answers';
import type { Store } from '../store';

export const sessionHandlers = (store: Store): HttpHandler[] => [
  http.get('*/api/v1/sessions', ({ request }) => page(request, store.sessions)),
  http.delete('*/api/v1/sessions/:id', ({ params }) => {
    if (!store.sessions.some(({ id }) => id === params.id)) return notFound('session');
    store.sessions = store.sessions.filter(({ id }) => id !== params.id);
    return none();
  }),
  http.post('*/api/v1/sessions/end-others', () => {
    store.sessions = store.sessions.filter(({ current }) => current);
    return none();
  }),
  http.delete('*/api/v1/members/:id/sessions', () => none()),
];
