import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub('editor');

it('opens a file of an output, and puts one that was unlinked back by Undo', async () => {
  const id = hub.store.outputs[0]?.id ?? '';
  hub.store.files.push({ id: 'a', name: 'a.txt', size: 7, owners: [`output/${id}`] });
  const { user } = open(`/outputs/${id}?tab=relations`);
  const files = within(await screen.findByRole('region', { name: 'Files' }));
  const link = await files.findByRole('link', { name: /a\.txt/ });
  expect(link).toHaveAttribute('href', '/api/v1/files/a/content');
  await user.click(files.getByRole('button', { name: 'Unlink: a.txt' }));
  await waitFor(() => expect(files.queryByRole('link', { name: /a\.txt/ })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await files.findByRole('link', { name: /a\.txt/ })).toBeInTheDocument();
});
