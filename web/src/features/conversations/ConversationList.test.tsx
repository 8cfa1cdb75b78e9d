import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe('the list of conversations', () => {
  it('is a table for who wants to compare, sorted by its head', async () => {
    const { user } = open('/conversations');
    await user.click(await screen.findByRole('button', { name: 'Table' }));
    const table = await screen.findByRole('table', { name: 'Conversations' });
    expect(within(table).getByRole('columnheader', { name: 'Model' })).toBeInTheDocument();
    await user.click(within(table).getByRole('button', { name: 'Messages' }));
    await waitFor(() =>
      expect(within(table).getByRole('columnheader', { name: 'Messages' })).toHaveAttribute(
        'aria-sort',
        'descending',
      ),
    );
  });

  it('is narrowed by the models that there are', async () => {
    const wanted = hub.store.conversations.find(({ model }) => model);
    const others = hub.store.conversations.filter(({ model }) => model !== wanted?.model);
    const { user } = open('/conversations');
    await user.click(await screen.findByRole('button', { name: 'More filters' }));
    await user.click(await screen.findByRole('combobox', { name: 'Model' }));
    await user.click(
      await screen.findByRole('option', { name: new RegExp(`^${wanted?.model ?? ''} `) }),
    );
    expect(
      await screen.findByRole('button', { name: 'More filters (1)', hidden: true }),
    ).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(others[0]?.title ?? '')).toBeNull());
    expect(screen.getByText(wanted?.title ?? '')).toBeInTheDocument();
  });
});
