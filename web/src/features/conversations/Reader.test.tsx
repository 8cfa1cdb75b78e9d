import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();
const fig = (): string => hub.store.conversations[0]?.id ?? '';

describe('the reader', () => {
  it('switches between answers given at the same place', async () => {
    const { user } = open(`/conversations/${fig()}`);
    expect(await screen.findByText('3/3')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Previous branch' }));
    expect(screen.getByText('2/3')).toBeInTheDocument();
    expect(screen.getByText(/Can you see them at the holes/)).toBeInTheDocument();
    expect(screen.queryByText(/Three signs/)).toBeNull();
  });

  it('opens the branch that holds the message of a link, and marks it', async () => {
    const wanted = hub.store.messages.find(
      ({ text }) => text === 'Probably not. Figs like tight pots.',
    );
    open(`/conversations/${fig()}?message=${wanted?.id ?? ''}`);
    expect(await screen.findByText('Probably not. Figs like tight pots.')).toBeInTheDocument();
    expect(await screen.findByText('1/3')).toBeInTheDocument();
  });

  it('says so when the message of a link is gone', async () => {
    open(`/conversations/${fig()}?message=nowhere`);
    expect(await screen.findByText(/not here any more/)).toBeInTheDocument();
  });

  it('shows hidden messages only on demand', async () => {
    const { user } = open(`/conversations/${fig()}`);
    const toggle = await screen.findByRole('switch', { name: 'Show 1 hidden message' });
    expect(screen.queryByText('You are a patient gardener.')).toBeNull();
    await user.click(toggle);
    expect(screen.getByText('You are a patient gardener.')).toBeInTheDocument();
  });

  it('saves a message as an output that points back at it', async () => {
    const { user } = open(`/conversations/${fig()}`);
    const [message] = await screen.findAllByRole('listitem', { name: 'Assistant says' });
    await user.click(
      within(message as HTMLElement).getByRole('button', { name: 'Save as output' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Save output' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: /Repotting is due/ }),
    ).toBeInTheDocument();
    expect(hub.store.outputs.at(-1)).toMatchObject({
      conversationId: fig(),
      content: expect.stringContaining('Three signs') as string,
    });
  });
});
