import { http, HttpResponse, type HttpHandler } from 'msw';
import type { AuditEntry, Role, Webhook } from '../../src/api/types';
import { none, notFound, page, problem, record } from '../answers';
import { nextId, type Store } from '../store';
import { groupHandlers } from './groups';
import { invitationHandlers } from './invitations';
import { ssoHandlers } from './sso';

export function administrationHandlers(store: Store): HttpHandler[] {
  return [
    http.get('*/api/v1/me', () =>
      store.me ? HttpResponse.json({ ...store.me }) : problem(401, 'Sign in.'),
    ),
    http.get('*/api/v1/sign-up', () => HttpResponse.json({ policy: 'anybody', domains: [] })),
    http.get('*/api/v1/me/preferences', () => HttpResponse.json({ ...store.me?.preferences })),
    http.put('*/api/v1/me/preferences', async ({ request }) => {
      const kept = (await request.json()) as Record<string, unknown>;
      if (store.me) store.me.preferences = kept;
      return HttpResponse.json(kept);
    }),
    http.get('*/api/v1/notification-preferences', () =>
      HttpResponse.json({ kinds: store.notificationKinds }),
    ),
    http.put('*/api/v1/notification-preferences', async ({ request }) => {
      const { kinds } = (await request.json()) as { kinds: Record<string, boolean> };
      Object.assign(store.notificationKinds, kinds);
      return HttpResponse.json({ kinds: store.notificationKinds });
    }),
    http.get('*/api/v1/organization', () =>
      record({
        ...store.me?.organization,
        defaultLanguage: 'en',
        createdAt: '2026-01-05T08:00:00Z',
        version: 1,
      }),
    ),
    http.patch('*/api/v1/organization', async ({ request }) => {
      const change = (await request.json()) as Record<string, unknown>;
      return record({ ...store.me?.organization, ...change, version: 2 });
    }),
    http.get('*/api/v1/members/assignees', ({ request }) =>
      page(
        request,
        store.members
          .filter(({ role, enabled }) => role !== 'viewer' && enabled !== false)
          .map(({ id, name }) => ({ id, name })),
      ),
    ),
    http.put('*/api/v1/session', async ({ request }) => {
      const { organization } = (await request.json()) as { organization: string };
      const chosen = store.me?.organizations.find(({ slug }) => slug === organization);
      if (!store.me || !chosen) return problem(403, 'You do not belong there.');
      Object.assign(store.me, { organization: chosen, roles: chosen.roles });
      return none();
    }),
    http.post('*/api/v1/organizations', async ({ request }) => {
      const { name } = (await request.json()) as { name: string };
      const founded = { id: nextId(), slug: name.toLowerCase(), name, roles: ['owner'] };
      store.me?.organizations.push(founded);
      return record({ ...founded, version: 1 }, 201);
    }),
    http.get('*/api/v1/members', ({ request }) => {
      const q = (new URL(request.url).searchParams.get('q') ?? '').toLowerCase();
      return page(
        request,
        store.members.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(q)),
      );
    }),
    http.get('*/api/v1/members/:id', ({ params }) => {
      const member = store.members.find(({ id }) => id === params.id);
      return member ? record(member) : notFound('member');
    }),
    http.patch('*/api/v1/members/:id', async ({ request, params }) => {
      const member = store.members.find(({ id }) => id === params.id);
      if (!member) return notFound('member');
      const change = (await request.json()) as { role?: string; enabled?: boolean };
      Object.assign(member, change, { version: member.version + 1 });
      if (change.role) member.roles = [change.role];
      return record(member);
    }),
    http.delete('*/api/v1/members/:id', ({ params }) => {
      store.members = store.members.filter(({ id }) => id !== params.id);
      return none();
    }),
    http.post('*/api/v1/organization/deletion', async ({ request }) => {
      const { slug } = (await request.json()) as { slug: string };
      if (!store.me || slug !== store.me.organization.slug) return problem(422, 'Another one.');
      store.me.organization = { ...store.me.organization, deleteAt: '2026-12-28T09:30:00Z' };
      return record({ ...store.me.organization, version: 2 });
    }),
    http.delete('*/api/v1/organization/deletion', () => {
      if (store.me) store.me.organization = { ...store.me.organization, deleteAt: null };
      return none();
    }),
    http.post('*/api/v1/organization/leave', () => none()),
    http.get('*/api/v1/roles', ({ request }) => page(request, store.roles)),
    http.post('*/api/v1/roles', async ({ request }) => {
      const role = {
        ...((await request.json()) as Role),
        id: nextId(),
        builtIn: false,
        version: 1,
      };
      store.roles = [...store.roles, role];
      return record(role, 201);
    }),
    http.delete('*/api/v1/roles/:id', ({ params }) => {
      store.roles = store.roles.filter(({ id }) => id !== params.id);
      return none();
    }),
    http.get('*/api/v1/scopes', ({ request }) =>
      page(
        request,
        (store.roles[0]?.scopes ?? []).map((name) => ({ name, description: `May ${name}` })),
      ),
    ),
    ...invitationHandlers(store),
    ...groupHandlers(store),
    ...ssoHandlers(store),
    http.get('*/api/v1/audit/integrity', () =>
      HttpResponse.json({ intact: true, entries: store.audit.length, firstBroken: null }),
    ),
    http.get('*/api/v1/audit/vouching', () => HttpResponse.json(store.vouching)),
    http.get('*/api/v1/audit/checkpoints', () =>
      HttpResponse.json({ organization: null, keys: [], beginning: null, checkpoints: [] }),
    ),
    http.get('*/api/v1/audit/actions', () => {
      const known = new Map(store.audit.map(({ recordKind, action }) => [action, recordKind]));
      return HttpResponse.json({
        items: [...known].map(([action, recordKind]) => ({ recordKind, action })),
      });
    }),
    http.get('*/api/v1/audit/export', ({ request }) =>
      HttpResponse.json(audited(store, request) as unknown as Record<string, unknown>[]),
    ),
    http.get('*/api/v1/audit', ({ request }) => page(request, audited(store, request))),
    http.post('*/api/v1/audit/:id/redact', ({ params }) => {
      const entry = store.audit.find(({ id }) => id === params.id);
      if (!entry) return notFound('audit entry');
      Object.assign(entry, { before: null, after: null, redacted: true });
      return record(entry);
    }),
    http.get('*/api/v1/webhooks', ({ request }) => page(request, store.webhooks)),
    http.post('*/api/v1/webhooks', async ({ request }) => {
      const webhook: Webhook = {
        ...((await request.json()) as Webhook),
        id: nextId(),
        active: true,
        version: 1,
      };
      store.webhooks.push(webhook);
      return record({ ...webhook, secret: 'whsec_bm90LWEtcmVhbC1zZWNyZXQ=' }, 201);
    }),
    http.get('*/api/v1/webhooks/event-types', () =>
      HttpResponse.json({
        items: ['OutputCreated', 'OutputEdited', 'ImportFinished', 'CompletionCompleted'],
      }),
    ),
    http.get('*/api/v1/webhooks/:id', ({ params }) => {
      const webhook = store.webhooks.find(({ id }) => id === params.id);
      return webhook ? record(webhook) : notFound('webhook');
    }),
    http.get('*/api/v1/webhooks/:id/deliveries', ({ request, params }) =>
      page(request, store.deliveries[String(params.id)] ?? []),
    ),
    http.post('*/api/v1/webhooks/:id/deliveries/:delivery/replay', () => none()),
  ];
}

/** The entries that the filters of a request let through. */
function audited(store: Store, request: Request): AuditEntry[] {
  const query = new URL(request.url).searchParams;
  const from = query.get('at.gte') ?? '';
  const before = query.get('at.lt') ?? '~';
  return store.audit.filter(
    (entry) =>
      (['recordKind', 'action', 'recordId', 'personId', 'address'] as const).every(
        (name) => !query.get(name) || entry[name] === query.get(name),
      ) &&
      entry.at >= from &&
      entry.at < before &&
      JSON.stringify(entry).includes(query.get('q') ?? ''),
  );
}
