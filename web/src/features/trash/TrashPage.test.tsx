import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const TRASHED = '2026-01-05T08:00:00Z';

describe('the trash of all kinds', () => {
  const hub = startHub();

  it('restores chosen records of a kind, and takes that back', async () => {
    const [first, second] = hub.store.conversations;
    Object.assign(first ?? {}, { deletedAt: TRASHED });
    Object.assign(second ?? {}, { deletedAt: TRASHED });
    const { user } = open('/trash');
    await user.click(await screen.findByRole('tab', { name: /^Conversations \(\d+\)$/ }));
    await user.click(await screen.findByRole('checkbox', { name: 'Choose all shown' }));
    await user.click(screen.getByRole('button', { name: 'Restore chosen' }));
    await waitFor(() => expect(first?.deletedAt).toBeNull());
    await user.click(await screen.findByRole('button', { name: /^Undo: / }));
    await waitFor(() => expect(first?.deletedAt).toBe(TRASHED));
  });

  it('holds snippets, which come back from it', async () => {
    const [snippet] = hub.store.snippets;
    Object.assign(snippet ?? {}, { deletedAt: TRASHED });
    const { user } = open('/trash');
    await user.click(await screen.findByRole('tab', { name: /^Snippets \(1\)$/ }));
    expect(await screen.findByRole('link', { name: snippet?.title ?? '' })).toHaveAttribute(
      'href',
      `/snippets?deleted=true&snippet=${snippet?.id ?? ''}`,
    );
    await user.click(screen.getByRole('checkbox', { name: 'Choose all shown' }));
    await user.click(screen.getByRole('button', { name: 'Restore chosen' }));
    await waitFor(() => expect(snippet?.deletedAt).toBeNull());
  });

  it('asks before a deletion for good', async () => {
    const [first] = hub.store.prompts;
    Object.assign(first ?? {}, { deletedAt: TRASHED });
    const { user } = open('/trash');
    await user.click(await screen.findByRole('tab', { name: /^Prompts/ }));
    await user.click(await screen.findByRole('checkbox', { name: /^Choose (?!all)/ }));
    await user.click(screen.getByRole('button', { name: 'Delete chosen for good' }));
    await screen.findByRole('dialog', { name: /for good\?$/ });
    expect(hub.store.prompts).toContain(first);
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(hub.store.prompts).not.toContain(first));
  });
});

describe('the trash of a viewer', () => {
  const hub = startHub('viewer');

  it('shows what is there, and no way to change it', async () => {
    Object.assign(hub.store.outputs[0] ?? {}, { deletedAt: TRASHED });
    open('/trash');
    await screen.findAllByText(/^Deleted/);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Restore|for good/ })).toBeNull();
  });
});
