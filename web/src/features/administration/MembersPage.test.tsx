import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('members, to an admin', () => {
  const hub = startHub('admin');

  it('are invited as a list, of which what is wrong stays to be put right', async () => {
    const { user } = open('/members');
    await user.click(await screen.findByRole('button', { name: 'Invite people' }));
    const dialog = screen.getByRole('dialog', { name: 'Invite people' });
    const addresses = within(dialog).getByRole('textbox', { name: 'Addresses' });
    await user.type(addresses, 'ana@initech.test; nonsense');
    await user.click(within(dialog).getByRole('button', { name: 'Invite 2' }));
    expect(await within(dialog).findByText('1 person invited by mail.')).toBeVisible();
    expect(within(dialog).getByText(/nonsense: /)).toBeVisible();
    await waitFor(() => expect(addresses).toHaveValue('nonsense'));
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('ana@initech.test')).toBeVisible();
  });

  it('are removed after it was said what becomes of their records', async () => {
    const { user } = open('/members');
    await user.click(await screen.findByRole('button', { name: /More for Viewer/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Remove' }));
    const dialog = screen.getByRole('dialog', { name: /Remove Viewer/ });
    expect(within(dialog).getByText(/What they made stays, with their name/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() =>
      expect(hub.writes.some(({ what }) => /^DELETE \/members/.test(what))).toBe(true),
    );
    await waitFor(() => expect(screen.queryByText('viewer@acme.test')).toBeNull());
  });

  it('are signed out everywhere after it was asked', async () => {
    const { user } = open('/members');
    await user.click(await screen.findByRole('button', { name: /More for Viewer/ }));
    await user.click(screen.getByRole('menuitem', { name: 'End sessions' }));
    const dialog = screen.getByRole('dialog', { name: /End all sessions of Viewer/ });
    await user.click(within(dialog).getByRole('button', { name: 'End them' }));
    expect(await screen.findByText(/Viewer.* has to sign in again/)).toBeVisible();
    expect(hub.writes.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^DELETE \/members\/.+\/sessions$/),
    ]);
  });

  it('are shown a page at a time, and found by a part of their name or address', async () => {
    const one = hub.store.members.find(({ email }) => email === 'viewer@acme.test');
    if (!one) throw new Error('There is no viewer');
    for (let n = 1; n <= 60; n++) {
      const name = `Diver ${String(n).padStart(2, '0')}`;
      hub.store.members.push({
        ...one,
        id: `diver-${String(n)}`,
        name,
        email: `d${String(n)}@sea.test`,
      });
    }
    const { user } = open('/members');
    await screen.findByText('Diver 01');
    expect(screen.queryByText('Diver 60')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('Diver 60');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    const find = screen.getByRole('textbox', { name: 'Find a member' });
    await user.type(find, 'd42@');
    await waitFor(() => expect(screen.queryByText('Diver 01')).toBeNull());
    expect(screen.getByText('Diver 42')).toBeVisible();
    await user.clear(find);
    await user.type(find, 'nobody');
    expect(await screen.findByText(/“nobody”/)).toBeVisible();
  });

  it('who own the organisation are not theirs to change', async () => {
    open('/members');
    await screen.findByRole('button', { name: /More for Viewer/ });
    expect(screen.queryByRole('button', { name: /More for Owner/ })).toBeNull();
  });
});
