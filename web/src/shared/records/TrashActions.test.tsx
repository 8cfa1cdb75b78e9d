import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../api/types';
import { open, startHub, type Hub } from '../../test/hub';

const TRASHED = '2026-01-05T08:00:00Z';

function trashed(hub: Hub, kind: RecordKind): { id: string; version?: number } {
  const [first] = hub.store[`${kind}s`];
  return Object.assign(first ?? { id: '' }, { deletedAt: TRASHED });
}

describe('the trash of an owner', () => {
  const hub = startHub();

  it.each([
    ['output', 'The raw text, every edit'],
    ['conversation', 'Every message in every branch'],
    ['prompt', 'Every version, labels'],
    ['agent', 'Every version of its instructions'],
  ] as const)('deletes one %s for good, after saying what goes with it', async (kind, goes) => {
    const { id } = trashed(hub, kind);
    const { user } = open(`/${kind}s/${id}`);
    expect(
      await screen.findByText(`This ${kind} is in the trash.`, { exact: false }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Delete “.+” for good\?$/ }));
    expect(dialog.getByText(goes, { exact: false })).toBeInTheDocument();
    expect(dialog.getByText('This cannot be undone.')).toBeInTheDocument();
    expect(hub.writes).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText(`1 ${kind} deleted for good`)).toBeInTheDocument();
    expect(hub.store[`${kind}s`].map((one) => one.id)).not.toContain(id);
    expect(hub.writes.at(-1)?.what).toBe(`POST /${kind}s/${id}/purge`);
    expect(hub.writes.at(-1)?.headers.get('If-Match')).toMatch(/^"\d+"$/);
  });

  it.each(['conversation', 'prompt', 'agent'] as const)(
    'restores one %s from its list',
    async (kind) => {
      const record = trashed(hub, kind);
      const { user } = open(`/${kind}s`);
      await user.click(await screen.findByRole('button', { name: 'Trash' }));
      await user.click(await screen.findByRole('button', { name: /^Restore: / }));
      await waitFor(() => expect(record).toHaveProperty('deletedAt', null));
      await waitFor(() => expect(screen.queryByRole('button', { name: /^Restore: / })).toBeNull());
    },
  );

  it('deletes chosen outputs for good from their list', async () => {
    const { user } = open('/outputs');
    await user.click(await screen.findByRole('button', { name: 'Trash' }));
    await user.click(
      await screen.findByRole('checkbox', { name: 'Select An answer that went wrong' }),
    );
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('1 output deleted for good')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(hub.store.outputs.some(({ deletedAt }) => deletedAt)).toBe(false);
  });

  it('says why a record could not be deleted for good', async () => {
    const record = trashed(hub, 'output');
    const { user } = open(`/outputs/${record.id}`);
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }));
    Object.assign(record, { deletedAt: null });
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(
      await screen.findByText('Only what is in the trash can be deleted for good.', {
        exact: false,
      }),
    ).toBeInTheDocument();
  });
});

describe('the trash of an editor', () => {
  const hub = startHub('editor');

  it.each(['output', 'conversation', 'prompt', 'agent'] as const)(
    'gives one %s back and lets none be deleted for good',
    async (kind) => {
      open(`/${kind}s/${trashed(hub, kind).id}`);
      expect(await screen.findByRole('button', { name: 'Restore' })).toBeInTheDocument();
      expect(screen.queryByRole('button', { name: 'Delete for good' })).toBeNull();
    },
  );
});
