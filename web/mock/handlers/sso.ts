import { http, HttpResponse, type HttpHandler } from 'msw';
import type { IdentityProvider, MailDomain, ProviderState } from '../../src/api/types';
import { none, notFound, page, problem, record } from '../answers';
import { nextId, type Store } from '../store';

export function ssoHandlers(store: Store): HttpHandler[] {
  const provider = (id: unknown): IdentityProvider | undefined =>
    store.identityProviders.find((one) => one.id === id);
  return [
    http.get('*/api/v1/domains', ({ request }) => page(request, store.domains)),
    http.post('*/api/v1/domains', async ({ request }) => {
      const { name } = (await request.json()) as { name: string };
      if (!name.includes('.')) {
        const message = 'is no domain like example.org';
        return problem(400, message, { errors: [{ field: 'name', message }] });
      }
      const domain: MailDomain = {
        id: nextId(),
        name,
        verified: false,
        verifiedBy: null,
        record: { name: `_output-hub.${name}`, value: 'output-hub-domain=0123' },
        providerId: null,
        version: 1,
      };
      store.domains.push(domain);
      return record(domain, 201);
    }),
    http.post('*/api/v1/domains/:id/verify', ({ params }) => {
      const domain = store.domains.find(({ id }) => id === params.id);
      if (!domain) return notFound('domain');
      Object.assign(domain, { verified: true, verifiedBy: 'dns', version: domain.version + 1 });
      return record(domain);
    }),
    http.delete('*/api/v1/domains/:id', ({ params }) => {
      store.domains = store.domains.filter(({ id }) => id !== params.id);
      return none();
    }),
    http.get('*/api/v1/identity-providers', ({ request }) =>
      page(request, store.identityProviders),
    ),
    http.post('*/api/v1/identity-providers', async ({ request }) => {
      const { clientSecret: _, ...fields } = (await request.json()) as IdentityProvider & {
        clientSecret: string;
      };
      const id = nextId();
      const made: IdentityProvider = {
        ...fields,
        id,
        enforced: fields.enforced,
        state: 'draft',
        redirectUri: `https://login.hub.test/broker/sso-${id}/endpoint`,
        serviceMetadataUrl: null,
        testedAt: null,
        version: 1,
      };
      store.identityProviders.push(made);
      return record(made, 201);
    }),
    http.patch('*/api/v1/identity-providers/:id', async ({ request, params }) => {
      const found = provider(params.id);
      if (!found) return notFound('identity provider');
      Object.assign(found, await request.json(), { version: found.version + 1 });
      return record(found);
    }),
    http.post('*/api/v1/identity-providers/:id/test', ({ params }) => {
      const found = provider(params.id);
      if (!found) return notFound('identity provider');
      const ok = !found.discoveryUrl?.includes('nowhere');
      const state: ProviderState = ok ? 'tested' : found.state;
      Object.assign(found, { state });
      const detail = ok ? 'The provider answers.' : 'It names a host that does not exist.';
      return HttpResponse.json({ ok, state, findings: [{ subject: 'Discovery', ok, detail }] });
    }),
    http.delete('*/api/v1/identity-providers/:id', ({ params }) => {
      store.identityProviders = store.identityProviders.filter(({ id }) => id !== params.id);
      return none();
    }),
  ];
}
