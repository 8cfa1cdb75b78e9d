import { EditorView } from '@codemirror/view';
import { act, screen, waitFor } from '@testing-library/react';
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
