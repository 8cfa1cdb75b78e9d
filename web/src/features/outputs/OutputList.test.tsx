import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe('the list of outputs', () => {
  it('tags several at once, with the term created in place, and takes it back', async () => {
    const { user } = open('/outputs');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Pruning tomatoes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select A rolling week in SQL' }));
    await user.click(screen.getByRole('button', { name: 'Terms' }));
    const dialog = await screen.findByRole('dialog', { name: 'Terms of 2 outputs' });
    await user.type(
      await within(dialog).findByRole('combobox', { name: 'Add to Tags' }),
      'to keep',
    );
    await user.click(await screen.findByRole('option', { name: 'Create “to keep”' }));
    await user.click(within(dialog).getByRole('button', { name: 'Apply' }));
    await screen.findByText('2 outputs changed');
    const undo = screen.getByRole('button', { name: 'Undo' });
    const tagged = (): number =>
      hub.store.outputs.filter(({ terms }) => JSON.stringify(terms?.tags).includes('to keep'))
        .length;
    expect(tagged()).toBe(2);
    await user.click(undo);
    await waitFor(() => expect(tagged()).toBe(0));
  });

  it('tells which of several could not be changed, and why', async () => {
    const { user } = open('/outputs');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Pruning tomatoes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select A rolling week in SQL' }));
    const gone = hub.store.outputs.find(({ title }) => title === 'A rolling week in SQL');
    Object.assign(gone ?? {}, { deletedAt: '2026-01-05T08:00:00Z' });
    await user.click(screen.getByRole('button', { name: 'Terms' }));
    const dialog = await screen.findByRole('dialog', { name: 'Terms of 2 outputs' });
    await user.type(
      await within(dialog).findByRole('combobox', { name: 'Add to Tags' }),
      'to keep',
    );
    await user.click(await screen.findByRole('option', { name: 'Create “to keep”' }));
    await user.click(within(dialog).getByRole('button', { name: 'Apply' }));
    const told = await screen.findByText('1 output changed; 1 output could not be changed');
    expect(within(told).getByRole('listitem')).toHaveTextContent(
      'A rolling week in SQL: It is in the trash. Restore it first.',
    );
  });

  it('takes out of the trash only what it put there', async () => {
    const { user } = open('/outputs');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Pruning tomatoes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select A rolling week in SQL' }));
    const before = hub.store.outputs.find(({ title }) => title === 'A rolling week in SQL');
    Object.assign(before ?? {}, { deletedAt: '2026-01-05T08:00:00Z' });
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByText('1 output moved to the trash; 1 output had nothing to change');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('1 output put back');
    expect(before?.deletedAt).toBe('2026-01-05T08:00:00Z');
  });

  it('changes all that a filter means, says how many before, and takes it back after a reload', async () => {
    const first = open('/outputs');
    const { user } = first;
    await user.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }));
    await user.click(screen.getByRole('button', { name: /^Select all \d+ that match$/ }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog', { name: /^Move all outputs that match/ });
    const there = hub.store.outputs.filter(({ deletedAt }) => !deletedAt);
    await within(dialog).findByText(`${there.length} outputs will move to the trash.`);
    expect(hub.store.outputs.filter(({ deletedAt }) => !deletedAt)).toHaveLength(there.length);
    await user.click(
      within(dialog).getByRole('button', { name: `Delete ${there.length} outputs` }),
    );
    await screen.findByText(`${there.length} outputs moved to the trash`);
    expect(hub.store.outputs.every(({ deletedAt }) => deletedAt)).toBe(true);
    first.unmount();
    const again = open('/outputs');
    await again.user.click(
      await screen.findByRole('button', {
        name: `Undo: ${there.length} outputs moved to the trash`,
      }),
    );
    await screen.findByText(`${there.length} outputs put back`);
    expect(there.every(({ deletedAt }) => !deletedAt)).toBe(true);
  });

  it('says that all are in the trash, instead of that there were none yet', async () => {
    hub.store.outputs.forEach((one) => (one.deletedAt = one.createdAt));
    const { unmount } = open('/outputs');
    await screen.findByRole('heading', { name: 'All outputs are in the trash' });
    expect(screen.getByRole('link', { name: 'Open the trash' })).toHaveAttribute('href', '/trash');
    unmount();
    hub.store.outputs.length = 0;
    open('/outputs');
    await screen.findByRole('heading', { name: 'No outputs yet' });
  });

  it('chooses a range with Shift', async () => {
    const { user } = open('/outputs');
    const boxes = await screen.findAllByRole('checkbox', { name: /^Select (?!all)/ });
    await user.click(boxes[1] as HTMLElement);
    await user.keyboard('{Shift>}');
    await user.click(boxes[4] as HTMLElement);
    await user.keyboard('{/Shift}');
    expect(screen.getByText('4 selected')).toBeInTheDocument();
  });

  it('asks for what has no accuracy yet', async () => {
    const asked: string[] = [];
    hub.server.events.on('request:start', ({ request }) =>
      asked.push(decodeURIComponent(request.url)),
    );
    const { user } = open('/outputs');
    await screen.findByRole('link', { name: 'Pruning tomatoes' });
    await user.click(screen.getByRole('button', { name: 'Add filter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Filter by vocabulary' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Vocabulary' }));
    await user.click(await screen.findByRole('option', { name: 'Accuracy' }));
    await user.click(within(dialog).getByRole('button', { name: 'Not set' }));
    await user.click(within(dialog).getByRole('button', { name: 'Apply filter' }));
    expect(await screen.findByText('35 outputs')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Pruning tomatoes' })).toBeNull();
    expect(asked.some((url) => url.includes('terms.accuracy-levels=none'))).toBe(true);
  });

  it('remembers the columns somebody chose', async () => {
    const first = open('/outputs');
    await screen.findByRole('columnheader', { name: 'Accuracy' });
    await first.user.click(screen.getByRole('button', { name: 'Columns' }));
    await first.user.click(await screen.findByRole('checkbox', { name: 'Accuracy' }));
    await waitFor(() => expect(hub.store.me?.preferences).toHaveProperty('lists.outputs.columns'));
    first.unmount();
    open('/outputs');
    await screen.findByRole('columnheader', { name: 'Tags' });
    expect(screen.queryByRole('columnheader', { name: 'Accuracy' })).toBeNull();
  });

  it('sets fields of several at once, and takes it back', async () => {
    const { user } = open('/outputs');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Pruning tomatoes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select A rolling week in SQL' }));
    await user.click(screen.getByRole('button', { name: 'Set fields' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Fields of 2 outputs' }));
    await user.click(dialog.getByRole('combobox', { name: 'Field' }));
    await user.click(await screen.findByRole('option', { name: 'Language' }));
    await user.type(dialog.getByRole('textbox', { name: 'Language' }), 'pt-BR');
    await user.click(dialog.getByRole('button', { name: 'Preview' }));
    await dialog.findByText('2 outputs will change.');
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    const portuguese = (): number =>
      hub.store.outputs.filter(({ language }) => language === 'pt-BR').length;
    await waitFor(() => expect(portuguese()).toBe(2));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(portuguese()).toBe(0));
  });

  it('has a column for every vocabulary, own ones too, in the order somebody wants', async () => {
    const { user } = open('/outputs');
    await screen.findByRole('columnheader', { name: 'Tags' });
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Clients' }));
    for (let place = 5; place > 0; place--) {
      await user.click(await screen.findByRole('button', { name: 'Move up: Clients' }));
    }
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
        '',
        'Title',
        'Clients',
        'Tags',
        'Model',
        'Accuracy',
        'Prompt',
        'Date',
      ]),
    );
    const asked: string[] = [];
    hub.server.events.on('request:start', ({ request }) => asked.push(request.url));
    await user.click(screen.getByRole('button', { name: 'Clients' }));
    await waitFor(() => expect(asked.join()).toContain('sort=-terms.clients'));
  });

  it('takes a title with Enter, leaves it with Escape, and takes it back', async () => {
    const { user } = open('/outputs');
    const change = (): Promise<HTMLElement> =>
      screen.findByRole('button', { name: 'Change Title of Pruning tomatoes' });
    const field = (): Promise<HTMLElement> =>
      screen.findByRole('textbox', { name: 'Title of Pruning tomatoes' });
    await user.click(await change());
    await user.type(await field(), ' in May{Escape}');
    await user.click(await change());
    await user.type(await field(), ' in June{Enter}');
    await screen.findByRole('link', { name: 'Pruning tomatoes in June' });
    expect(hub.writes.filter(({ what }) => what.startsWith('PATCH'))).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Pruning tomatoes' })).toBeInTheDocument();
  });

  it('takes the prompt of a cell, and puts back the one before with its version', async () => {
    const { user } = open('/outputs');
    const output = hub.store.outputs.find(({ title }) => title === 'Pruning tomatoes');
    const before = { promptId: output?.promptId ?? null, version: output?.promptVersion ?? null };
    const other = hub.store.prompts.find(
      ({ id, deletedAt, archived }) => id !== before.promptId && !deletedAt && !archived,
    );
    await user.click(
      await screen.findByRole('button', { name: 'Change Prompt of Pruning tomatoes' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Prompt of Pruning tomatoes' }),
    );
    const field = dialog.getByRole('combobox', { name: 'Prompt' });
    await user.clear(field);
    // by its id: its words would offer to create one of that name as well
    await user.paste(other?.id ?? '');
    await user.click(await screen.findByRole('option'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(output?.promptId).toBe(other?.id));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(output?.promptId ?? null).toBe(before.promptId));
    expect(output?.promptVersion ?? null).toBe(before.version);
  });

  it('takes the terms of a cell', async () => {
    const { user } = open('/outputs');
    await user.click(
      await screen.findByRole('button', { name: 'Change Tags of Pruning tomatoes' }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Tags of Pruning tomatoes' }));
    await user.type(dialog.getByRole('combobox', { name: 'Tags' }), 'travel');
    await user.click(await screen.findByRole('option', { name: 'travel' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(
        JSON.stringify(hub.store.outputs.find(({ title }) => title === 'Pruning tomatoes')?.terms),
      ).toContain('travel'),
    );
  });

  it('asks before it writes over what somebody else wrote meanwhile', async () => {
    const { user } = open('/outputs');
    const change = await screen.findByRole('button', { name: 'Change Title of Pruning tomatoes' });
    const output = hub.store.outputs.find(({ title }) => title === 'Pruning tomatoes');
    Object.assign(output ?? {}, { title: 'Theirs', version: 9 });
    await user.click(change);
    const field = await screen.findByRole('textbox', { name: 'Title of Pruning tomatoes' });
    await user.clear(field);
    await user.type(field, 'Mine{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/title is Theirs there/)).toBeInTheDocument();
    expect(output?.title).toBe('Theirs');
    await user.click(dialog.getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(output?.title).toBe('Mine'));
  });
});
