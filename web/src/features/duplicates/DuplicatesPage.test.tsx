import { EditorView } from '@codemirror/view';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { person } from '../../../mock/data/people';
import type { Output } from '../../api/types';
import { open, startHub } from '../../test/hub';

const hub = startHub();

// the sample outputs are like each other
beforeEach(() => {
  hub.store.outputs.length = 0;
});

const TEXT = 'The moon pulls at the sea and the sea comes to it twice a day in a long wave.';

const add = (id: string, content: string): Output => {
  const output: Output = {
    id,
    title: `Tides ${id}`,
    content,
    version: 1,
    createdAt: `2026-03-0${id}T10:00:00Z`,
    deletedAt: null,
  };
  hub.store.outputs.push(output);
  return output;
};

it('shows what differs, merges, and takes the merge back', async () => {
  const [, gone] = [add('1', TEXT), add('2', `${TEXT} And goes.`)];
  const { user } = open('/duplicates');
  const card = (await screen.findByRole('link', { name: 'Tides 1' })).closest('li') as HTMLElement;
  expect(within(card).getByText(/about \d+ % alike/)).toBeInTheDocument();
  await user.click(within(card).getByRole('button', { name: 'Show what differs' }));
  expect(await within(card).findByText(/2 words added/)).toBeInTheDocument();
  await user.click(within(card).getByRole('button', { name: /Keep this one: “Tides 1”/ }));
  await screen.findByText(/“Tides 2” went into “Tides 1”/);
  expect(gone.deletedAt).toBeTruthy();
  await screen.findByText('No duplicates');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('link', { name: 'Tides 2' });
  expect(gone.deletedAt).toBeNull();
});

it('remembers what is none', async () => {
  add('1', TEXT);
  add('2', TEXT);
  const { user } = open('/duplicates');
  await screen.findByText('the same text');
  await user.click(screen.getByRole('button', { name: 'Not duplicates' }));
  await screen.findByText('No duplicates');
  await user.click(screen.getByRole('combobox', { name: 'Show' }));
  await user.click(await screen.findByRole('option', { name: 'Said to be none' }));
  await user.click(await screen.findByRole('button', { name: 'Duplicates after all' }));
  await screen.findByText('Nothing was set aside');
});

it('says before a text is saved that it is kept already, and saves it nevertheless', async () => {
  add('1', TEXT);
  const { user } = open('/capture');
  const view = EditorView.findFromDOM(await screen.findByRole('textbox', { name: 'Output' }));
  act(() => view?.dispatch({ changes: { from: 0, insert: TEXT } }));
  await screen.findByText('This text is kept already:');
  expect(screen.getByRole('link', { name: 'Tides 1' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /Save output/ }));
  await waitFor(() => expect(hub.store.outputs.at(-1)?.content).toBe(TEXT));
  expect(hub.store.outputs.at(-1)?.id).not.toBe('1');
});

it('offers a viewer nothing to do', async () => {
  hub.store.me = person('viewer');
  add('1', TEXT);
  add('2', TEXT);
  open('/duplicates');
  await screen.findByText('the same text');
  expect(screen.queryByRole('button', { name: 'Not duplicates' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Keep/ })).toBeNull();
});
