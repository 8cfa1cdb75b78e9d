import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Agent, Output } from '../../api/types';
import { open, startHub, type Hub } from '../../test/hub';

const agentOf = (hub: Hub): Agent => {
  const [agent] = hub.store.agents;
  if (!agent) throw new Error('The sample data has no agent.');
  return agent;
};

const titled = (hub: Hub, title: string): Output => {
  const output = hub.store.outputs.find((one) => one.title === title);
  if (!output) throw new Error(`The sample data has no output “${title}”.`);
  return output;
};

describe('the page of an agent', () => {
  const hub = startHub('editor');
  const place = (): string => `/agents/${agentOf(hub).id}`;

  it('shows what points to it, and leads to all of it', async () => {
    titled(hub, 'A rolling week in SQL').agentId = agentOf(hub).id;
    const { user } = open(place());
    const outputs = within(await screen.findByRole('region', { name: 'Outputs' }));
    expect(await outputs.findByRole('link', { name: /A rolling week in SQL/ })).toBeInTheDocument();
    await user.click(outputs.getByRole('link', { name: /All 1/ }));
    expect(await screen.findByText('1 output')).toBeInTheDocument();
  });

  it('links several outputs at once, and what they had comes back by Undo', async () => {
    const [first, second] = [
      titled(hub, 'A rolling week in SQL'),
      titled(hub, 'Three slow days in Trieste'),
    ];
    first.agentId = '0198c0de-0000-7000-8000-00000000aaaa';
    second.agentId = null;
    const { user } = open(place());
    await user.click(await screen.findByRole('button', { name: 'Add to “Outputs”' }));
    const field = await screen.findByRole('combobox', { name: 'An output to link' });
    for (const one of [first, second]) {
      await user.click(field);
      await user.paste(one.id);
      await user.click(await screen.findByRole('option', { name: new RegExp(one.title) }));
    }
    expect(screen.getByText(/1 output of these is linked to another one/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Link 2' }));
    await waitFor(() => expect(second.agentId).toBe(agentOf(hub).id));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(second.agentId).toBeNull());
    expect(first.agentId).toBe('0198c0de-0000-7000-8000-00000000aaaa');
  });

  it('keeps the prompts it uses in order, and puts one that was unlinked back to its place', async () => {
    const agent = agentOf(hub);
    const prompts = hub.store.prompts.filter(({ deletedAt }) => !deletedAt).slice(0, 2);
    agent.prompts = prompts.map(({ id, title }) => ({ id, title }));
    const [first, second] = prompts.map(({ title }) => title);
    const used = (): unknown[] | undefined => agentOf(hub).prompts?.map(({ title }) => title);
    const { user } = open(place());
    await user.click(await screen.findByRole('button', { name: `Move down: ${first}` }));
    await waitFor(() => expect(used()).toEqual([second, first]));
    await user.click(await screen.findByRole('button', { name: `Unlink: ${second}` }));
    await screen.findByText(`“${second}” unlinked`);
    expect(used()).toEqual([first]);
    await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) as HTMLElement);
    await waitFor(() => expect(used()).toEqual([second, first]));
  });

  it('takes a prompt that is made in place, with the page still underneath', async () => {
    const { user } = open(place());
    await user.click(await screen.findByRole('button', { name: 'Add to “Prompts it uses”' }));
    await user.type(screen.getByRole('combobox', { name: 'A prompt to link' }), 'Sort my mail');
    await user.click(await screen.findByRole('option', { name: /Create the prompt/ }));
    const drawer = within(await screen.findByRole('dialog', { name: 'New prompt' }));
    expect(drawer.getByRole('textbox', { name: 'Title' })).toHaveValue('Sort my mail');
    await user.type(drawer.getByRole('textbox', { name: 'Template' }), 'Sort it.');
    await user.click(drawer.getByRole('button', { name: 'Create and choose' }));
    await user.click(await screen.findByRole('button', { name: 'Link' }));
    await waitFor(() =>
      expect(agentOf(hub).prompts?.map(({ title }) => title)).toEqual(['Sort my mail']),
    );
  });
});

describe('a record beside the page that names it', () => {
  const hub = startHub('editor');

  it('is made with all that can be said of it', async () => {
    const { user } = open(`/agents/${agentOf(hub).id}`);
    await user.click(await screen.findByRole('button', { name: 'Add to “Outputs”' }));
    await user.type(screen.getByRole('combobox', { name: 'An output to link' }), 'Tin whistle');
    await user.click(await screen.findByRole('option', { name: /Create the output/ }));
    const drawer = within(await screen.findByRole('dialog', { name: 'New output' }));
    await user.type(drawer.getByRole('textbox', { name: 'Text' }), 'Six holes.');
    await user.click(await drawer.findByRole('combobox', { name: 'Tags' }));
    await user.click(await screen.findByRole('option', { name: 'sql' }));
    await user.type(drawer.getByRole('textbox', { name: 'Notes' }), 'for later');
    await user.click(drawer.getByRole('combobox', { name: 'Agent' }));
    await user.click(await screen.findByRole('option', { name: /Release scribe/ }));
    await user.click(drawer.getByRole('button', { name: 'Create and choose' }));
    await waitFor(() => expect(titled(hub, 'Tin whistle')).toMatchObject({ notes: 'for later' }));
    expect(titled(hub, 'Tin whistle').agentId).toBeTruthy();
    expect(JSON.stringify(titled(hub, 'Tin whistle').terms)).toContain('sql');
  });

  it('is changed there, with its links, and the page stays', async () => {
    const output = titled(hub, 'A rolling week in SQL');
    output.agentId = agentOf(hub).id;
    const { user } = open(`/agents/${agentOf(hub).id}`);
    await user.click(await screen.findByRole('button', { name: 'Look at: A rolling week in SQL' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'A rolling week in SQL' }));
    await user.click(await drawer.findByRole('button', { name: 'Change it here' }));
    await user.type(drawer.getByRole('textbox', { name: 'Title' }), ', again');
    const agent = drawer.getByRole('combobox', { name: 'Agent' });
    await waitFor(() => expect(agent).toHaveValue(agentOf(hub).name));
    await user.type(drawer.getByRole('textbox', { name: 'Notes' }), 'seen');
    await user.click(drawer.getByRole('button', { name: 'Save' }));
    expect(await drawer.findByText('A rolling week in SQL, again')).toBeInTheDocument();
    expect(titled(hub, 'A rolling week in SQL, again')).toMatchObject({
      notes: expect.stringContaining('seen') as string,
      agentId: agentOf(hub).id,
    });
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });
});

describe('the page of an agent, for a reader', () => {
  const hub = startHub('viewer');

  it('shows what points to it, and offers no change of it', async () => {
    titled(hub, 'A rolling week in SQL').agentId = agentOf(hub).id;
    open(`/agents/${agentOf(hub).id}`);
    expect(await screen.findByRole('link', { name: /A rolling week in SQL/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^(Add|Unlink|Move)/ })).toBeNull();
  });
});
