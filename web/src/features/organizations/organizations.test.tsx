import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub('editor');

const openMenu = async (): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: /account of/ }));
};

describe('somebody of two organisations', () => {
  it('sees both with their roles, and which one this is', async () => {
    open('/');
    await openMenu();
    expect(await screen.findByRole('menuitemradio', { name: /Acme/, checked: true })).toBeVisible();
    expect(screen.getByRole('menuitemradio', { name: /Globex.*viewer/ })).not.toBeChecked();
  });

  it('names the organisation with each request', async () => {
    const named: (string | null)[] = [];
    hub.server.use(
      http.get('*/api/v1/outputs', ({ request }) => {
        named.push(request.headers.get('Hub-Organization'));
        return HttpResponse.json({ items: [], nextCursor: null });
      }),
    );
    open('/outputs');
    await waitFor(() => expect(named.length).toBeGreaterThan(0));
    expect(new Set(named)).toEqual(new Set(['acme']));
  });
});

describe('somebody who belongs to none', () => {
  const newcomer = (mayFound: boolean): void => {
    Object.assign(hub.store.me ?? {}, {
      organization: null,
      organizations: [],
      roles: [],
      mayFound,
    });
  };

  it('founds one where the installation lets them', async () => {
    newcomer(true);
    open('/');
    expect(await screen.findByRole('button', { name: 'New organisation' })).toBeVisible();
  });

  it('is told why not where it does not', async () => {
    newcomer(false);
    open('/');
    expect(await screen.findByText(/lets people in by invitation/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New organisation' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Link of the invitation' })).toBeVisible();
  });
});

describe('an organisation that is closed', () => {
  it('shows those who may take it back when it is deleted, and the way back', async () => {
    const { me } = hub.store;
    if (me) me.organization = { ...me.organization, deleteAt: '2026-12-28T09:30:00Z' };
    open('/outputs');
    expect(await screen.findByRole('heading', { name: 'Acme is closed' })).toBeVisible();
    expect(screen.getByText(/deleted for good on .*28/)).toBeVisible();
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Take the deletion back' }));
    await waitFor(() => expect(hub.store.me?.organization.deleteAt).toBeNull());
  });

  it('is told to those who cannot', async () => {
    const closed = {
      id: 'o',
      slug: 'o',
      name: 'Oceanic',
      roles: [],
      deleteAt: '2026-12-28T09:30:00Z',
    };
    Object.assign(hub.store.me ?? {}, { organization: null, organizations: [closed], roles: [] });
    open('/');
    expect(await screen.findByText(/Oceanic is closed, and deleted on/)).toBeVisible();
  });
});
