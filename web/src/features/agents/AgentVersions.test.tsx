import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('an agent', () => {
  const hub = startHub();

  it('keeps what it was told before, and goes back to it', async () => {
    const agent = hub.store.agents[0];
    if (!agent) throw new Error('an agent is needed');
    const before = agent.instructions;
    const { user } = open(`/agents/${agent.id}`);
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    const dialog = await screen.findByRole('dialog');
    const instructions = within(dialog).getByRole('textbox', { name: 'Instructions' });
    await user.clear(instructions);
    await user.type(instructions, 'Be brief.');
    await user.click(within(dialog).getByText('Model settings'));
    await user.type(within(dialog).getByRole('spinbutton', { name: 'Temperature' }), '0.2');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(agent).toMatchObject({
        instructions: 'Be brief.',
        configuration: { temperature: 0.2 },
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Changes of version 2' }));
    const changes = await screen.findByRole('dialog', { name: 'Changes of version 2' });
    await user.click(within(changes).getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Revert to this: version 1' }));
    await waitFor(() => expect(agent.instructions).toBe(before));
  });
});
