import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Invitation } from '../../src/api/types';
import { none, notFound, page, record } from '../answers';
import { nextId, type Store } from '../store';

/** With a mail server, that is without a link in any answer; the token of an invitation is its id. */
export function invitationHandlers(store: Store): HttpHandler[] {
  const found = (id: unknown): Invitation | undefined =>
    store.invitations.find((invitation) => invitation.id === id);
  return [
    http.get('*/api/v1/invitations', ({ request }) => page(request, store.invitations)),
    http.post('*/api/v1/invitations/batch', async ({ request }) => {
      const { emails, roles, groups } = (await request.json()) as {
        emails: string[];
        roles: string[];
        groups: string[];
      };
      const items = emails.map((email) => {
        if (!email.includes('@')) {
          return { email, result: 'failed', detail: 'email is no address', link: null };
        }
        store.invitations.push({
          id: nextId(),
          email,
          roles,
          groups,
          state: 'pending',
          expiresAt: '2026-12-04T10:00:00Z',
          mailedAt: '2026-11-27T10:00:00Z',
          version: 1,
        });
        return { email, result: 'invited', detail: null, link: null };
      });
      const invited = items.filter(({ result }) => result === 'invited').length;
      return HttpResponse.json({ items, counts: { invited, failed: items.length - invited } });
    }),
    http.post('*/api/v1/invitations/:id/resend', ({ params }) => {
      const invitation = found(params.id);
      return invitation ? record({ ...invitation, link: null }) : notFound('invitation');
    }),
    http.delete('*/api/v1/invitations/:id', ({ params }) => {
      store.invitations = store.invitations.filter(({ id }) => id !== params.id);
      return none();
    }),
    http.get('*/api/v1/invitations/:token/offer', ({ params }) => {
      const invitation = found(params.token);
      if (!invitation) return notFound('invitation');
      const { email, roles, state, expiresAt } = invitation;
      return HttpResponse.json({
        organization: { slug: 'initech', name: 'Initech' },
        roles,
        invitedBy: 'Bill Lumbergh',
        email,
        state,
        expiresAt,
      });
    }),
    http.post('*/api/v1/invitations/:token/accept', ({ params }) => {
      const invitation = found(params.token);
      if (!invitation || !store.me) return notFound('invitation');
      const joined = { id: nextId(), slug: 'initech', name: 'Initech', roles: invitation.roles };
      store.me.organizations.push(joined);
      return HttpResponse.json(joined);
    }),
  ];
}
