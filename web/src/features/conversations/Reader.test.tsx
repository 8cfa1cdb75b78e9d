import { screen, waitFor, within } from '@testing-library/react';
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

  it('marks the message that an output was saved from, and leads to it', async () => {
    const message = hub.store.messages.find(
      ({ text }) => text === 'Probably not. Figs like tight pots.',
    );
    const [output] = hub.store.outputs.filter(({ deletedAt }) => !deletedAt);
    Object.assign(output ?? {}, { conversationId: fig(), messageId: message?.id });
    open(`/conversations/${fig()}?message=${message?.id ?? ''}`);
    const mark = await screen.findByRole('link', { name: 'saved as output' });
    expect(mark).toHaveAttribute('href', `/outputs/${output?.id ?? ''}`);
    expect(mark.closest('li')).toHaveTextContent('Figs like tight pots.');
  });

  it('has the branch in the address, and Back leads to the one before', async () => {
    const { user, router } = open(`/conversations/${fig()}`);
    await screen.findByText('3/3');
    await user.click(screen.getByRole('button', { name: 'Previous branch' }));
    expect(await screen.findByText('2/3')).toBeInTheDocument();
    expect(router.state.location.search).toMatch(/^\?branch=./);
    await router.navigate(-1);
    expect(await screen.findByText('3/3')).toBeInTheDocument();
  });

  it('compares two branches from where they part', async () => {
    const { user } = open(`/conversations/${fig()}`);
    await screen.findByText('3/3');
    await user.click(screen.getByRole('button', { name: 'Compare branches' }));
    const dialog = await screen.findByRole('dialog', { name: 'Compare branches' });
    expect(await within(dialog).findByText(/words? added/)).toBeInTheDocument();
    expect(within(dialog).getByText('Branch 3 of 3 → Branch 2 of 3')).toBeInTheDocument();
  });

  it('merges another import of it, with a way back', async () => {
    const other = hub.store.conversations[1];
    const { user } = open(`/conversations/${fig()}`);
    await user.click(await screen.findByRole('button', { name: 'Merge with another import' }));
    const dialog = await screen.findByRole('dialog', { name: 'Merge with another import' });
    await user.type(within(dialog).getByRole('combobox'), other?.title ?? '');
    await user.click(await screen.findByRole('option', { name: new RegExp(other?.title ?? '') }));
    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
    await user.click(await screen.findByRole('button', { name: /undo/i }));
    await waitFor(() => expect(other?.deletedAt).toBeNull());
    expect(hub.writes.map(({ what }) => what)).toContain(`POST /conversations/${fig()}/merges`);
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
