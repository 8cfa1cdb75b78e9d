import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../api/types';
import { open, startHub } from '../../test/hub';

const invitation = (change: Partial<Invitation> = {}): Invitation => ({
  id: 'a-token',
  email: 'Editor@acme.test',
  roles: ['viewer'],
  state: 'pending',
  expiresAt: '2026-12-04T10:00:00Z',
  mailedAt: null,
  version: 1,
  ...change,
});

describe('an invitation', () => {
  const hub = startHub('editor');

  it('says who asks, for what and as what, and is accepted', async () => {
    hub.store.invitations.push(invitation());
    const { user } = open('/invitations/a-token');
    expect(await screen.findByRole('heading', { name: 'Initech' })).toBeVisible();
    expect(screen.getByText(/Bill Lumbergh asks you to join, as viewer/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Accept and go there' }));
    await waitFor(() =>
      expect(hub.writes.map(({ what }) => what)).toContain('POST /invitations/a-token/accept'),
    );
  });

  it('of another address is not offered to be accepted', async () => {
    hub.store.invitations.push(invitation({ email: 'ana@initech.test' }));
    open('/invitations/a-token');
    expect(await screen.findByText(/It is for ana@initech.test/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Accept and go there' })).toBeNull();
  });

  it('whose time is over says so, and so does a link that is none', async () => {
    hub.store.invitations.push(invitation({ state: 'expired' }));
    const first = open('/invitations/a-token');
    expect(await screen.findByText(/Its time is over/)).toBeVisible();
    first.unmount();
    open('/invitations/nothing');
    expect(await screen.findByText('This invitation cannot be opened')).toBeVisible();
  });

  it('is what somebody without an organisation is asked for, or for a new one', async () => {
    Object.assign(hub.store.me ?? {}, { organization: null, organizations: [], roles: [] });
    hub.store.invitations.push(invitation());
    const { user } = open('/outputs');
    expect(await screen.findByRole('heading', { name: 'Where do you belong?' })).toBeVisible();
    await user.type(
      screen.getByRole('textbox', { name: 'Link of the invitation' }),
      'https://hub.test/invitations/a-token',
    );
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(await screen.findByText(/asks you to join/)).toBeVisible();
  });
});
