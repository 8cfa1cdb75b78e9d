import { EditorView } from '@codemirror/view';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

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
