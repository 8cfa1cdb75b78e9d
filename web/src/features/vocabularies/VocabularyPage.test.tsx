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

it('merges on renaming to a name that is there, and says that there is a way back for a while', async () => {
  const { user } = open('/vocabularies/tags');
  await user.click(await screen.findByRole('button', { name: 'Change sql' }));
  await user.click(await screen.findByRole('menuitem', { name: /Rename/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'sql' }));
  await user.clear(dialog.getByRole('textbox', { name: 'Name' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Travel');
  expect(await dialog.findByText(/can be undone for 10 minutes/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Merge into “travel”' }));
  await waitFor(() => expect(hub.store.terms.tags?.map(({ name }) => name)).not.toContain('sql'));
});

it('moves a term by the keyboard, into another and out again', async () => {
  const { user } = open('/vocabularies/tags');
  const names = (): (string | null)[] =>
    screen
      .getAllByRole('button', { name: /^Change / })
      .map((one) => one.getAttribute('aria-label'));
  const sql = await screen.findByRole('button', { name: /^Move sql/ });
  const before = names();
  const parent = (): string | null | undefined =>
    hub.store.terms.tags?.find(({ name }) => name === 'sql')?.parentId;
  sql.focus();
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(names()).not.toEqual(before));
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(parent()).toBeTruthy());
});

it('makes a term under another one in place', async () => {
  const { user } = open('/vocabularies/tags');
  await user.click(await screen.findByRole('button', { name: 'Change sql' }));
  await user.click(await screen.findByRole('menuitem', { name: /New term under/ }));
  await user.type(
    await screen.findByRole('textbox', { name: 'New term under sql' }),
    'window functions{Enter}',
  );
  expect(await screen.findByRole('link', { name: 'window functions' })).toBeInTheDocument();
});

it('changes a vocabulary, and shows which records lack what becomes required', async () => {
  const { user } = open('/vocabularies/clients');
  await user.click(await screen.findByRole('button', { name: 'Change' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change “Clients”' }));
  await user.click(dialog.getByRole('checkbox', { name: /^Required/ }));
  expect(await dialog.findByRole('link', { name: /outputs without one/ })).toBeInTheDocument();
  await user.clear(dialog.getByRole('textbox', { name: 'Name' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Customers');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Customers' })).toBeInTheDocument();
  expect(hub.store.vocabularies.find(({ key }) => key === 'clients')?.required).toBe(true);
});

it('keeps what is in a library from all but some groups, and opens it again', async () => {
  hub.store.vocabularies.push({
    key: 'output-libraries',
    name: 'Output libraries',
    appliesTo: ['output'],
    cardinality: 'many',
    version: 1,
  });
  const board = { id: 'b0a2d000-0000-7000-8000-000000000001', slug: 'board', name: 'Board' };
  hub.store.terms['output-libraries'] = [{ ...board, version: 1 }];
  const groups = (): string[] => hub.store.terms['output-libraries']?.[0]?.groups ?? [];
  const { user } = open('/vocabularies/output-libraries');
  const edit = async (): Promise<HTMLElement> => {
    await user.click(await screen.findByRole('button', { name: 'Change Board' }));
    await user.click(await screen.findByRole('menuitem', { name: /who sees it/ }));
    return screen.findByRole('dialog', { name: 'Board' });
  };
  const dialog = within(await edit());
  await user.click(await dialog.findByRole('combobox', { name: 'Open to' }));
  await user.click(await screen.findByRole('option', { name: /Research$/ }));
  expect(await dialog.findByText(/kept from you too/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByTitle('Open to some groups alone')).toBeInTheDocument();
  const research = hub.store.groups.find(({ name }) => name === 'Research');
  expect(groups()).toEqual([research?.id]);
  const again = within(await edit());
  await again.findByRole('button', { name: 'Research' });
  await user.click(again.getByRole('combobox', { name: 'Open to' }));
  await user.keyboard('{Backspace}{Escape}');
  await user.click(again.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByTitle('Open to some groups alone')).toBeNull());
  expect(groups()).toEqual([]);
});
