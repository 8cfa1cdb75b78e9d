import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { handlersOf } from '../../mock/handlers';
import { seeded } from '../../mock/seed';
import type { Store } from '../../mock/store';
import { App } from '../App';

export interface Hub {
  store: Store;
  /** Every write that was sent, as `METHOD path`, with what it carried. */
  writes: { what: string; body: string; headers: Headers }[];
  server: ReturnType<typeof setupServer>;
}

/** A Hub in memory behind the real HTTP calls of the application, fresh for each test. */
export function startHub(role = 'owner'): Hub {
  const server = setupServer();
  const hub: Hub = { store: seeded(role), writes: [], server };
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    hub.store = seeded(role);
    hub.writes = [];
    document.cookie = 'XSRF-TOKEN=a-token; path=/';
    server.resetHandlers(...handlersOf(hub.store));
    server.events.removeAllListeners();
    server.events.on('request:start', ({ request }) => {
      if (request.method === 'GET') return;
      const { pathname } = new URL(request.url);
      const write = {
        what: `${request.method} ${pathname.replace('/api/v1', '')}`,
        body: '',
        headers: request.headers,
      };
      hub.writes.push(write);
      void request
        .clone()
        .text()
        .then((text) => (write.body = text));
    });
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return hub;
}

export function open(path: string): RenderResult & { user: UserEvent; router: ReturnType<typeof createMemoryRouter> } {
  const user = userEvent.setup({ delay: null });
  const router = createMemoryRouter([{ path: '*', element: <App /> }], { initialEntries: [path] });
  const view = render(<RouterProvider router={router} />);
  return { ...view, user, router };
}
