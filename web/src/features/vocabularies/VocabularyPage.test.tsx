import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

it('renames a term and merges it into another', async () => {
  const { user } = open('/vocabularies/tags');
  await user.click(await screen.findByRole('button', { name: 'Change sql' }));
  await user.click(await screen.findByRole('menuitem', { name: /Rename/ }));
  const dialog = await screen.findByRole('dialog', { name: 'sql' });
  await user.clear(within(dialog).getByRole('textbox', { name: 'Name' }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'databases');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Change databases' }));
  await user.click(await screen.findByRole('menuitem', { name: /Merge/ }));
  await user.click(await screen.findByRole('combobox', { name: 'Into' }));
  await user.click(await screen.findByRole('option', { name: 'travel' }));
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(() =>
    expect(hub.store.terms.tags?.map(({ name }) => name)).not.toContain('databases'),
  );
  expect(
    JSON.stringify(
      hub.store.outputs.find(({ title }) => title === 'A rolling week in SQL')?.terms?.tags,
    ),
  ).toContain('travel');
});

it('leads from the uses of a term to the records of each kind that have it', async () => {
  const { user } = open('/vocabularies/tags');
  await user.click(await screen.findByRole('button', { name: /uses? of sql/ }));
  await user.click(await screen.findByRole('menuitem', { name: /^\d+ outputs?$/ }));
  expect(await screen.findByText('A rolling week in SQL')).toBeInTheDocument();
  expect(screen.queryByText('Pruning tomatoes')).toBeNull();
});
