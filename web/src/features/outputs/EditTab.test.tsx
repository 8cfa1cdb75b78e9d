import { EditorView } from '@codemirror/view';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();
const first = (): string => hub.store.outputs[0]?.id ?? '';

async function write(text: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: 'Edited text' });
  const view = EditorView.findFromDOM(field);
  act(() => view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }));
}

it('saves an edit with Ctrl+Enter and leaves the raw text alone', async () => {
  const raw = hub.store.outputs[0]?.content;
  const { user } = open(`/outputs/${first()}?tab=edit`);
  await write('# Better');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(hub.store.outputs[0]?.editedContent).toBe('# Better'));
  expect(hub.store.outputs[0]?.content).toBe(raw);
  expect(hub.writes.at(-1)?.headers.get('If-Match')).toBe('"3"');
});

it('asks what to do when somebody saved in between, and saves on top only when told to', async () => {
  const { user } = open(`/outputs/${first()}?tab=edit`);
  await write('# Mine');
  Object.assign(hub.store.outputs[0] ?? {}, { version: 4, editedContent: '# Theirs' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(
    await screen.findByRole('dialog', { name: 'Someone saved before you' }),
  ).toBeInTheDocument();
  expect(hub.store.outputs[0]?.editedContent).toBe('# Theirs');
  await user.click(screen.getByRole('button', { name: 'Save mine on top' }));
  await waitFor(() => expect(hub.store.outputs[0]?.editedContent).toBe('# Mine'));
});

it('merges what two people wrote, by paragraph, and loses neither', async () => {
  const output = hub.store.outputs[0];
  if (!output) throw new Error('no output');
  Object.assign(output, { editedContent: 'One.\n\nTwo.\n\nThree.' });
  const { user } = open(`/outputs/${first()}?tab=edit`);
  await write('One of mine.\n\nTwo, said I.\n\nThree.');
  Object.assign(output, {
    version: 4,
    editedContent: 'One.\n\nTwo, said they.\n\nThree of theirs.',
  });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Merge both' }));
  const passage = await screen.findByRole('group', { name: 'Passage 1' });
  await user.click(within(passage).getByRole('button', { name: 'Theirs' }));
  await user.click(screen.getByRole('button', { name: 'Save the merged text' }));
  await waitFor(() =>
    expect(output.editedContent).toBe('One of mine.\n\nTwo, said they.\n\nThree of theirs.'),
  );
  expect(hub.writes.at(-1)?.headers.get('If-Match')).toBe('"4"');
  await screen.findByRole('tab', { name: 'Edited', selected: true });
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});
