import { EditorView } from '@codemirror/view';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

it('says where an output comes from, and sends its files with it', async () => {
  const { user } = open('/capture');
  const view = EditorView.findFromDOM(await screen.findByRole('textbox', { name: 'Output' }));
  act(() => view?.dispatch({ changes: { from: 0, insert: '# Bees' } }));
  const [prompt] = hub.store.prompts;
  const [basis] = hub.store.outputs;
  await user.click(screen.getByRole('combobox', { name: 'Prompt' }));
  await user.paste(prompt?.id ?? '');
  await user.click(await screen.findByRole('option', { name: new RegExp(prompt?.title ?? '') }));
  await user.click(await screen.findByRole('combobox', { name: 'Version of the prompt' }));
  await user.click(await screen.findByRole('option', { name: /^Version 1/ }));
  await user.click(screen.getByRole('combobox', { name: 'Based on' }));
  await user.paste(basis?.id ?? '');
  await user.click(await screen.findByRole('option', { name: new RegExp(basis?.title ?? '') }));
  const file = new File(['bees'], 'bees.txt', { type: 'text/plain' });
  await user.upload(screen.getByLabelText('Files to add', { selector: 'input' }), file);
  expect(screen.getByText('bees.txt')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /Save output/ }));
  await waitFor(() =>
    expect(hub.store.outputs.at(-1)).toMatchObject({
      content: '# Bees',
      promptId: prompt?.id,
      promptVersion: 1,
      basedOnId: basis?.id,
    }),
  );
  const id = hub.store.outputs.at(-1)?.id ?? '';
  await waitFor(() =>
    expect(hub.store.files.filter(({ owners }) => owners.includes(`output/${id}`))).toHaveLength(1),
  );
});

it('keeps the link to where an output was got, once it is one', async () => {
  const { user } = open('/capture');
  const view = EditorView.findFromDOM(await screen.findByRole('textbox', { name: 'Output' }));
  act(() => view?.dispatch({ changes: { from: 0, insert: '# Bees' } }));
  const link = screen.getByRole('textbox', { name: 'Link' });
  await user.type(link, 'example.org');
  expect(screen.getByRole('button', { name: /Save output/ })).toBeDisabled();
  await user.clear(link);
  await user.type(link, 'https://example.org/bees');
  await user.click(screen.getByRole('button', { name: /Save output/ }));
  await waitFor(() => expect(hub.store.outputs.at(-1)?.link).toBe('https://example.org/bees'));
});
