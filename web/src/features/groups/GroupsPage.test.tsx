import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('groups, to an admin', () => {
  const hub = startHub('admin');

  it('stand in each other, and are made with what they give', async () => {
    const { user } = open('/groups');
    const research = await screen.findByRole('link', { name: 'Research' });
    const branch = research.closest('li');
    expect(branch && within(branch).getByRole('link', { name: 'Laboratory' })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'New group' }));
    const dialog = screen.getByRole('dialog', { name: 'New group' });
    await user.type(within(dialog).getByRole('textbox', { name: /Name/ }), 'Archive');
    await user.click(within(dialog).getByRole('combobox', { name: 'Roles' }));
    expect(screen.queryByRole('option', { name: 'owner' })).toBeNull();
    await user.click(screen.getByRole('option', { name: 'editor' }));
    await user.click(within(dialog).getByRole('combobox', { name: 'In the group' }));
    await user.click(screen.getByRole('option', { name: 'Research › Laboratory' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { name: 'Archive' })).toBeVisible();
    const made = hub.store.groups.at(-1);
    expect(made?.roles).toEqual(['editor']);
    expect(hub.store.groups.find(({ id }) => id === made?.parentId)?.name).toBe('Laboratory');
  });

  it('whose name is taken say so where it was typed', async () => {
    const { user } = open('/groups');
    await user.click(await screen.findByRole('button', { name: 'New group' }));
    const dialog = screen.getByRole('dialog', { name: 'New group' });
    await user.type(within(dialog).getByRole('textbox', { name: /Name/ }), 'research');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(
      await within(dialog).findByText('There is a group called research already.'),
    ).toBeVisible();
  });

  it('take in who is found by a part of the name, and let them out again', async () => {
    const { user } = open('/groups');
    await user.click(await screen.findByRole('link', { name: 'Research' }));
    await user.type(await screen.findByRole('combobox', { name: 'Add a member' }), 'view');
    await user.click(await screen.findByRole('option', { name: /Viewer Acme/ }));
    await user.click(await screen.findByRole('button', { name: 'Take Viewer Acme out' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Take Viewer Acme out' })).toBeNull(),
    );
    expect(await screen.findByText('Nobody is in it yet.')).toBeVisible();
  });

  it('say who loses what before they are deleted, and what becomes of those within', async () => {
    const { user } = open('/groups');
    await user.click(await screen.findByRole('link', { name: 'Research' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete the group Research?' });
    expect(await within(dialog).findByText(/^Edda Itor loses: viewer/)).toBeVisible();
    expect(within(dialog).getByText(/Laboratory stays and stands in no other group/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await screen.findByRole('heading', { name: 'Groups' });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Research' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Laboratory' })).toBeVisible();
  });

  it('are offered to who is invited, and stand beside members', async () => {
    const { user } = open('/members');
    expect(await screen.findByRole('list', { name: 'Groups of Edda Itor' })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Invite people' }));
    const dialog = screen.getByRole('dialog', { name: 'Invite people' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Addresses' }), 'ana@initech.test');
    await user.click(await within(dialog).findByRole('combobox', { name: 'Groups' }));
    await user.click(screen.getByRole('option', { name: 'Research' }));
    await user.click(within(dialog).getByRole('button', { name: 'Invite' }));
    await within(dialog).findByText('1 person invited by mail.');
    expect(hub.store.invitations.at(-1)?.groups).toEqual([
      hub.store.groups.find(({ name }) => name === 'Research')?.id,
    ]);
  });
});

describe('groups, to an editor', () => {
  startHub('editor');

  it('are seen and not changed', async () => {
    const { user } = open('/groups');
    await user.click(await screen.findByRole('link', { name: 'Laboratory' }));
    expect(await screen.findByText('reviewer')).toBeVisible();
    expect(screen.getByText('viewer, from Research')).toBeVisible();
    expect(await screen.findByText('editor@acme.test')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Add a member' })).toBeNull();
  });
});

describe('groups that are not there yet', () => {
  const hub = startHub('admin');

  it('are explained', async () => {
    hub.store.groups = [];
    open('/groups');
    expect(await screen.findByRole('heading', { name: 'No groups yet' })).toBeVisible();
  });
});
