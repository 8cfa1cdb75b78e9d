import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

const inProject = (records: { terms?: object }[]): number =>
  records.filter(({ terms }) => JSON.stringify(terms ?? {}).includes('Moonshot')).length;

it('gathers records of all kinds in a project, and lets them out again', async () => {
  const { user } = open('/projects');
  await user.type(await screen.findByRole('textbox', { name: 'New project' }), 'Moonshot{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Moonshot' });
  await user.click(await screen.findByRole('button', { name: 'Let them' }));
  await user.click(await screen.findByRole('button', { name: 'Add to “Outputs”' }));
  await user.click(screen.getByRole('combobox', { name: 'An output to link' }));
  await user.click(await screen.findByRole('option', { name: /Pruning tomatoes/ }));
  await user.click(screen.getByRole('button', { name: 'Link' }));
  await waitFor(() => expect(inProject(hub.store.outputs)).toBe(1));
  await user.click(await screen.findByRole('button', { name: 'Unlink: Pruning tomatoes' }));
  await waitFor(() => expect(inProject(hub.store.outputs)).toBe(0));
});
