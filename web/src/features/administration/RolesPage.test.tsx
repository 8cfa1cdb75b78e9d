import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('roles, to an admin', () => {
  const hub = startHub('admin');

  it('are made of what one may oneself, and deleted again', async () => {
    const { user } = open('/roles');
    await user.click(await screen.findByRole('button', { name: 'New role' }));
    const dialog = await screen.findByRole('dialog', { name: 'New role' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Scribe');
    expect(within(dialog).queryByRole('checkbox', { name: 'redact audit' })).toBeNull();
    await user.click(within(dialog).getByRole('checkbox', { name: 'write outputs' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { name: 'Scribe' })).toBeVisible();
    await waitFor(() => expect(hub.store.roles.at(-1)?.scopes).toEqual(['outputs:write']));

    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const asked = screen.getByRole('dialog', { name: 'Delete the role Scribe?' });
    await user.click(within(asked).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Scribe' })).toBeNull());
  });
});

describe('roles, to a viewer', () => {
  startHub('viewer');

  it('are shown beside each permission and are not theirs to make', async () => {
    open('/roles');
    const table = await screen.findByRole('region', { name: 'What each role may do' });
    expect(within(table).getByRole('columnheader', { name: 'owner' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New role' })).toBeNull();
  });
});
