import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe.each(['prompts', 'agents'] as const)('a list of cards, of %s', (kind) => {
  it('tags what is chosen and takes it back', async () => {
    const { user } = open(`/${kind}`);
    const [first] = await screen.findAllByRole('checkbox', { name: /^Select / });
    await user.click(first as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Terms' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(await dialog.findByRole('combobox', { name: 'Add to Tags' }), 'to keep');
    await user.click(await screen.findByRole('option', { name: 'Create “to keep”' }));
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    const tagged = (): number =>
      hub.store[kind].filter(({ terms }) => JSON.stringify(terms?.tags ?? []).includes('to keep'))
        .length;
    await waitFor(() => expect(tagged()).toBe(1));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(tagged()).toBe(0));
  });
});
