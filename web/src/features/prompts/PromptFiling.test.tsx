import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('the prompt library', () => {
  const hub = startHub();
  const sent = (): Record<string, unknown> =>
    JSON.parse(hub.writes.at(-1)?.body ?? '{}') as Record<string, unknown>;

  it('shows what lies in a folder, and moves what is chosen into another', async () => {
    const [first, second] = hub.store.prompts;
    if (!first || !second) throw new Error('two prompts are needed');
    first.folder = 'support/replies';
    const { user } = open('/prompts');
    const tree = await screen.findByRole('navigation', { name: 'Folders' });
    await user.click(within(tree).getByRole('button', { name: /^support/ }));
    expect(await screen.findByRole('link', { name: new RegExp(first.title) })).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: new RegExp(second.title) })).toBeNull(),
    );
    await user.click(screen.getByRole('checkbox', { name: `Select ${first.title}` }));
    await user.click(screen.getByRole('button', { name: 'Move to a folder' }));
    const dialog = screen.getByRole('dialog', { name: 'Move 1 prompt' });
    await user.type(within(dialog).getByRole('combobox', { name: 'Folder' }), 'garden');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    await waitFor(() =>
      expect(sent()).toMatchObject({ ids: [first.id], set: { folder: 'garden' } }),
    );
  });

  it('moves all that match, once it was seen how many they are', async () => {
    const [pattern] = hub.store.prompts;
    if (!pattern) throw new Error('a prompt is needed');
    for (let number = 0; number < 30; number++) {
      hub.store.prompts.push({ ...pattern, id: `more-${number}`, title: `More ${number}` });
    }
    const { user } = open('/prompts');
    const [first] = await screen.findAllByRole('checkbox', { name: /^Select / });
    await user.click(first as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Select this page' }));
    await user.click(screen.getByRole('button', { name: /^Select all .*that match$/ }));
    await user.click(screen.getByRole('button', { name: 'Move to a folder' }));
    const dialog = within(screen.getByRole('dialog', { name: /^Move all prompts/ }));
    await user.type(dialog.getByRole('combobox', { name: 'Folder' }), 'garden');
    await user.click(dialog.getByRole('button', { name: 'Preview' }));
    await user.click(await dialog.findByRole('button', { name: /^Move \d+ prompts$/ }));
    await waitFor(() =>
      expect(hub.store.prompts.every(({ folder }) => folder === 'garden')).toBe(true),
    );
    expect(sent()).toMatchObject({ set: { folder: 'garden' } });
    expect(sent()).not.toHaveProperty('ids');
  });

  it('leaves archived ones out unless they are asked for', async () => {
    const prompt = hub.store.prompts[0];
    if (!prompt) throw new Error('a prompt is needed');
    const { user } = open(`/prompts/${prompt.id}`);
    await user.click(await screen.findByRole('button', { name: 'Archive' }));
    expect(await screen.findByRole('button', { name: 'Take out of the archive' })).toBeVisible();
    open('/prompts');
    await user.click(await screen.findByRole('button', { name: 'Archived' }));
    expect(await screen.findByRole('link', { name: new RegExp(prompt.title) })).toBeVisible();
  });

  it('keeps the settings that a model is asked with, once they are right', async () => {
    const { user } = open(`/prompts/${hub.store.prompts[0]?.id}?tab=edit`);
    await user.click(await screen.findByText('Model settings'));
    const temperature = screen.getByRole('spinbutton', { name: 'Temperature' });
    await user.clear(temperature);
    await user.type(temperature, '3');
    expect(await screen.findByText('From 0 to 2')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save as new version' })).toBeDisabled();
    await user.clear(temperature);
    await user.type(temperature, '0.4');
    await user.type(screen.getByRole('textbox', { name: 'Stop words' }), 'END{Enter}STOP');
    await user.click(screen.getByRole('button', { name: 'Save as new version' }));
    await waitFor(() =>
      expect(sent().settings).toMatchObject({ temperature: 0.4, stop: ['END', 'STOP'] }),
    );
  });

  it('tells who moved a label', async () => {
    const prompt = hub.store.prompts[0];
    if (!prompt) throw new Error('a prompt is needed');
    hub.store.labelMoves.push({
      id: 'move',
      promptId: prompt.id,
      label: 'production',
      number: 2,
      previousNumber: 1,
      movedAt: '2026-01-02T08:00:00Z',
      movedBy: hub.store.me?.id ?? '',
    });
    open(`/prompts/${prompt.id}?tab=versions`);
    const history = await screen.findByRole('region', { name: 'Label history' });
    expect(history).toHaveTextContent('production moved from version 1 to 2');
    expect(history).toHaveTextContent('by you');
  });

  it('tells how good each version was, side by side', async () => {
    open(`/prompts/${hub.store.prompts[0]?.id}?tab=results`);
    const results = await screen.findByRole('region', { name: 'Results by version' });
    const rewritten = within(results).getByRole('row', { name: /^Rewritten/ });
    expect(
      within(rewritten)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['5 % (1 edited)', '10 % (1 edited)']);
    expect(within(results).getByRole('row', { name: /^Accuracy/ })).toHaveTextContent(
      '2 highly accurate',
    );
  });

  it('shows every prompt of a stage on the board, some at a time', async () => {
    const [pattern] = hub.store.prompts;
    if (!pattern) throw new Error('a prompt is needed');
    hub.store.prompts = Object.assign(
      hub.store.prompts,
      Array.from({ length: 60 }, (_, number) => ({
        ...pattern,
        id: `card-${number}`,
        title: `Card ${number}`,
        terms: {},
      })),
    );
    const { user } = open('/prompt-board');
    const column = within(await screen.findByRole('region', { name: 'No stage' }));
    expect(await column.findByText('60')).toBeVisible();
    expect(column.getAllByRole('listitem')).toHaveLength(25);
    await user.click(column.getByRole('button', { name: 'Show more in No stage' }));
    await waitFor(() => expect(column.getAllByRole('listitem')).toHaveLength(50));
  });
});
