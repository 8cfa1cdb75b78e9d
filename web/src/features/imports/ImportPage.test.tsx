import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

it('tries first, then imports the same file, and reports each item', async () => {
  const { user } = open('/imports');
  const file = new File(['[]'], 'conversations.json', { type: 'application/json' });
  await user.upload(await screen.findByLabelText('Files to import'), file);
  expect(await screen.findByText(/This was a trial/)).toBeInTheDocument();
  expect(hub.store.imports.at(-1)).toMatchObject({ dryRun: true });
  await user.click(screen.getByRole('button', { name: 'Import now' }));
  expect(await screen.findByRole('button', { name: 'Undo this import' })).toBeInTheDocument();
  expect(hub.store.imports.at(-1)).toMatchObject({ dryRun: false });
  const items = within(await screen.findByRole('table', { name: 'Items' }));
  expect(items.getByText('The record has no mapping.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'skipped' }));
  await waitFor(() => expect(screen.queryByText('A conversation from the file')).toBeNull());
});
