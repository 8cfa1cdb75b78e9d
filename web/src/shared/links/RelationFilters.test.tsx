import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

it('narrows a list to what points to one of several records, or to none', async () => {
  const [first, second] = hub.store.outputs;
  const [agent] = hub.store.agents;
  for (const output of hub.store.outputs) output.agentId = null;
  Object.assign(first ?? {}, { agentId: agent?.id });
  const { user } = open('/outputs');
  await user.click(await screen.findByRole('button', { name: 'Add relation' }));
  await user.click(await screen.findByRole('combobox', { name: 'Relation' }));
  await user.click(await screen.findByRole('option', { name: 'Agent' }));
  await user.click(screen.getByRole('combobox', { name: 'Agent' }));
  await user.click(await screen.findByRole('option', { name: /Release scribe/ }));
  await user.click(screen.getByRole('button', { name: 'Apply filter' }));
  expect(await screen.findByText('1 output')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Agent “Release scribe”' }));
  await user.click(await screen.findByRole('button', { name: 'Not set' }));
  await user.click(screen.getByRole('button', { name: 'Apply filter' }));
  expect(await screen.findByText('Agent: not set')).toBeInTheDocument();
  expect(await screen.findByText(second?.title ?? '')).toBeInTheDocument();
  expect(screen.queryByText(first?.title ?? '')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Agent: not set' }));
  await user.click(await screen.findByRole('button', { name: 'None of' }));
  await user.click(screen.getByRole('combobox', { name: 'Agent' }));
  await user.click(await screen.findByRole('option', { name: /Release scribe/ }));
  await user.click(screen.getByRole('button', { name: 'Apply filter' }));
  expect(await screen.findByText('Agent is not “Release scribe”')).toBeInTheDocument();
  expect(screen.queryByText(first?.title ?? '')).toBeNull();
});

it('narrows prompts to those that say what a snippet says', async () => {
  const [snippet] = hub.store.snippets;
  const [prompt] = hub.store.prompts.filter(({ deletedAt, archived }) => !deletedAt && !archived);
  const version = hub.store.versions[prompt?.id ?? '']?.at(-1);
  if (!snippet || !version) throw new Error('The sample data lacks a snippet or a version.');
  version.template = `Say {{snippet:${snippet.slug}}}`;
  const { user } = open('/prompts');
  await user.click(await screen.findByRole('button', { name: 'Add relation' }));
  await user.click(await screen.findByRole('combobox', { name: 'Relation' }));
  await user.click(await screen.findByRole('option', { name: 'Snippet' }));
  expect(screen.queryByRole('button', { name: 'Not set' })).toBeNull();
  await user.click(screen.getByRole('combobox', { name: 'Snippet' }));
  await user.click(await screen.findByRole('option', { name: new RegExp(snippet.title) }));
  await user.click(screen.getByRole('button', { name: 'Apply filter' }));
  expect(await screen.findByText(`Snippet “${snippet.title}”`)).toBeInTheDocument();
});
