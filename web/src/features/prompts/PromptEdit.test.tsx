import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('writing a prompt', () => {
  const hub = startHub();
  const sent = (): Record<string, unknown> =>
    JSON.parse(hub.writes.at(-1)?.body ?? '{}') as Record<string, unknown>;

  it('names the version as text when it is tried', async () => {
    const { user } = open(`/prompts/${hub.store.prompts[0]?.id}?tab=try`);
    await user.click(await screen.findByRole('button', { name: 'Show the filled-in text' }));
    await waitFor(() => expect(sent()).toMatchObject({ version: '2' }));
  });

  it('adds, orders and removes the turns of a chat', async () => {
    const { user } = open(`/prompts/${hub.store.prompts[1]?.id}?tab=edit`);
    await user.click(await screen.findByRole('button', { name: 'Add a turn' }));
    await user.type(
      screen.getByRole('textbox', { name: 'What turn 3 says' }),
      'And in {{{{language}}?',
    );
    await user.click(screen.getByRole('button', { name: 'Move turn 3 up' }));
    await user.click(screen.getByRole('button', { name: 'Remove turn 1' }));
    const variable = within(screen.getByRole('group', { name: 'language' }));
    await user.type(variable.getByRole('textbox', { name: 'Default' }), 'Latin');
    await user.click(variable.getByRole('checkbox', { name: 'Required' }));
    await user.click(screen.getByRole('button', { name: 'Save as new version' }));
    await waitFor(() =>
      expect(sent()).toMatchObject({
        messages: [
          { role: 'assistant', content: 'And in {{language}}?' },
          { role: 'user', content: '{{commits}}' },
        ],
        variables: [
          { name: 'language', type: 'text', default: 'Latin', required: false },
          { name: 'commits' },
        ],
      }),
    );
  });

  it('shows how it reads with its snippets', async () => {
    const { user } = open(`/prompts/${hub.store.prompts[1]?.id}?tab=edit`);
    await user.click(await screen.findByRole('button', { name: 'Add a snippet at the end' }));
    await user.type(screen.getByRole('combobox', { name: 'Snippet to add' }), 'house');
    await user.click(await screen.findByRole('option', { name: /^House style/ }));
    const region = await screen.findByRole('region', { name: 'With its snippets' });
    expect(await within(region).findByText(/Short sentences\./)).toBeVisible();
    await user.click(within(region).getByRole('button', { name: 'House style' }));
    const look = await screen.findByRole('dialog', { name: 'House style' });
    await user.click(await within(look).findByRole('button', { name: 'Change it here' }));
    const change = await screen.findByRole('dialog', { name: 'Change snippet' });
    expect(within(change).getByRole('textbox', { name: 'Title' })).toHaveValue('House style');
  });

  it('gets a snippet that is made beside it', async () => {
    const { user } = open(`/prompts/${hub.store.prompts[1]?.id}?tab=edit`);
    await user.click(await screen.findByRole('button', { name: 'Add a snippet at the end' }));
    await user.type(screen.getByRole('combobox', { name: 'Snippet to add' }), 'Readers');
    await user.click(await screen.findByRole('option', { name: /Create the snippet “Readers”/ }));
    const drawer = await screen.findByRole('dialog', { name: 'New snippet' });
    await user.type(within(drawer).getByRole('textbox', { name: 'Text' }), 'Gardeners.');
    await user.click(within(drawer).getByRole('button', { name: 'Create and choose' }));
    const region = await screen.findByRole('region', { name: 'With its snippets' });
    expect(await within(region).findByText(/Gardeners\./)).toBeVisible();
  });

  it('is moved on the board by its menu', async () => {
    const { user } = open('/prompt-board');
    await user.click(await screen.findByRole('button', { name: /^Move: Summarise/ }));
    const [, stage] = await screen.findAllByRole('menuitem');
    await user.click(stage as HTMLElement);
    await waitFor(() => expect(hub.writes.at(-1)?.what).toMatch(/^PATCH \/prompts\//));
    expect(Object.keys(sent().terms ?? {})).toEqual(['development-stages']);
  });

  it('is duplicated with what it says now', async () => {
    const { user } = open(`/prompts/${hub.store.prompts[0]?.id}`);
    await user.click(await screen.findByRole('button', { name: 'Duplicate' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Summarise for an audience (copy)' }),
    ).toBeVisible();
  });
});
