import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

const trial = async (): Promise<ReturnType<typeof open>> => {
  const opened = open('/imports');
  // what is begun before the page stands is not followed
  await screen.findByText('chatgpt-export.zip');
  const file = new File(['[]'], 'conversations.json', { type: 'application/json' });
  await opened.user.upload(await screen.findByLabelText('Files to import'), file);
  expect(await screen.findByText(/This was a trial/)).toBeInTheDocument();
  return opened;
};

const uploads = (): number => hub.writes.filter(({ what }) => what === 'POST /imports').length;
const asked = (): unknown =>
  JSON.parse(hub.writes.find(({ what }) => what.endsWith('/run'))?.body ?? '{}');

it('tries first, then imports from the same upload, and reports each item', async () => {
  const { user } = await trial();
  expect(hub.store.imports.at(-1)).toMatchObject({ dryRun: true });
  await user.click(await screen.findByRole('button', { name: 'Import these 2' }));
  expect(await screen.findByRole('button', { name: 'Undo this import' })).toBeInTheDocument();
  expect(hub.store.imports.at(-1)).toMatchObject({ dryRun: false });
  expect(uploads()).toBe(1);
  expect(screen.getByRole('link', { name: 'The trial before it' })).toBeInTheDocument();
  const items = within(await screen.findByRole('table', { name: 'Items' }));
  expect(items.getByText('The record has no mapping.')).toBeInTheDocument();
  expect(items.queryByRole('checkbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'skipped' }));
  await waitFor(() => expect(screen.queryByText('A conversation from the file')).toBeNull());
});

it('imports what was chosen, and remembers the choice over a reload', async () => {
  const { user, unmount } = await trial();
  const box = await screen.findByRole('checkbox', { name: 'Import A conversation from the file' });
  expect(box).toBeChecked();
  await user.click(box);
  expect(screen.getByText('1 of 2 chosen')).toBeInTheDocument();
  unmount();
  const again = open(`/imports/${hub.store.imports.at(-1)?.id}`);
  expect(
    await screen.findByRole('checkbox', { name: 'Import A conversation from the file' }),
  ).not.toBeChecked();
  await again.user.click(screen.getByRole('button', { name: 'Import this one' }));
  expect(await screen.findByText('1 record left out')).toBeInTheDocument();
  expect(asked()).toEqual({ options: { except: ['first'] } });
});

it('names the few where none were chosen, and imports nothing of nothing', async () => {
  const { user } = await trial();
  await user.click(await screen.findByRole('button', { name: 'Choose none' }));
  expect(screen.getByRole('button', { name: 'Nothing is chosen' })).toBeDisabled();
  await user.type(screen.getByRole('searchbox', { name: 'Find by title' }), 'another');
  await waitFor(() => expect(screen.queryByText('A conversation from the file')).toBeNull());
  await user.click(screen.getByRole('checkbox', { name: 'Import Another conversation' }));
  await user.click(screen.getByRole('button', { name: 'Import this one' }));
  await screen.findByText('1 record chosen');
  expect(asked()).toEqual({ options: { only: ['second'] } });
});

it('gives terms, a sensitivity and an owner to all of it', async () => {
  const { user } = await trial();
  const choose = async (field: string, term: string): Promise<void> => {
    await user.type(await screen.findByRole('combobox', { name: field }), term);
    await user.click(await screen.findByRole('option', { name: new RegExp(term) }));
  };
  await choose('How sensitive is it?', 'confidential');
  await choose('Tags', 'of the move');
  await user.click(screen.getByRole('combobox', { name: /Whose is it/ }));
  const other = hub.store.members.find(({ id }) => id !== hub.store.me?.id);
  await user.click(await screen.findByRole('option', { name: other?.name ?? '' }));
  await user.click(screen.getByRole('button', { name: 'Import these 2' }));
  await screen.findByRole('button', { name: 'Undo this import' });
  expect(asked()).toMatchObject({
    options: {
      terms: { tags: ['of the move'] },
      createMissingTerms: true,
      owner: other?.id,
    },
  });
  expect(await screen.findByText('of the move')).toBeInTheDocument();
});

it('asks for the file again only where it is not kept any more', async () => {
  const [one] = hub.store.imports;
  if (one) Object.assign(one, { dryRun: true, archiveRemovedAt: '2026-01-01T00:00:00Z' });
  open(`/imports/${one?.id}`);
  expect(
    await screen.findByRole('button', { name: 'Choose the file again and import' }),
  ).toBeEnabled();
});
