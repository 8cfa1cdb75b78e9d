import { http, type HttpHandler } from 'msw';
import type { ApiKey, NewApiKey } from '../../src/api/types';
import { none, page, record } from '../answers';
import { nextId, type Store } from '../store';

export function keyHandlers(store: Store): HttpHandler[] {
  return [
    http.get('*/api/v1/api-keys', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const scope = query.get('scope');
      return page(
        request,
        store.apiKeys.filter(
          (key) =>
            (scope === null || key.scopes.includes(scope)) &&
            (query.get('organization') !== 'true' || key.owner.organization !== undefined),
        ),
      );
    }),
    http.post('*/api/v1/api-keys', async ({ request }) => {
      const wanted = (await request.json()) as NewApiKey;
      const made: ApiKey = {
        id: nextId(),
        name: wanted.name,
        prefix: 'hub_0123',
        scopes: wanted.scopes,
        owner: wanted.owner ?? { person: store.me?.id ?? '' },
        ownerName: null,
        allowedAddresses: wanted.allowedAddresses,
        expiresAt: wanted.expiresAt ?? null,
        lastUsedAt: null,
        version: 1,
        createdAt: new Date().toISOString(),
        createdBy: store.me?.id ?? '',
      };
      store.apiKeys.push(made);
      return record({ ...made, key: 'hub_0123456789' }, 201);
    }),
    http.delete('*/api/v1/api-keys/:id', ({ params }) => {
      store.apiKeys = store.apiKeys.filter(({ id }) => id !== params.id);
      return none();
    }),
  ];
}
