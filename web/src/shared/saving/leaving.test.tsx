import { EditorView } from '@codemirror/view';
import { act, screen } from '@testing-library/react';
import { http, type HttpHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

/** Holds what is sent there back until it is let go; the Hub answers then. */
function hold(method: 'post' | 'delete', path: string): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held: HttpHandler = http[method](`*/api/v1${path}`, async () => {
    await released;
  });
  hub.server.use(held);
  return release;
}

const goElsewhere = async (user: ReturnType<typeof open>['user']): Promise<void> => {
  await user.click(screen.getByRole('link', { name: 'Conversations' }));
  await screen.findByRole('heading', { level: 1, name: 'Conversations' });
};

describe('who has gone to another page stays there', () => {
  it('when what they captured is saved', async () => {
    const release = hold('post', '/outputs');
    const { user } = open('/capture');
    const view = EditorView.findFromDOM(await screen.findByRole('textbox', { name: 'Output' }));
    act(() => view?.dispatch({ changes: { from: 0, insert: '# Bees' } }));
    await user.click(screen.getByRole('button', { name: /Save output/ }));
    await goElsewhere(user);
    release();
    expect(await screen.findByText('Captured')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Conversations' })).toBeInTheDocument();
  });

  it('when an output has come into the trash', async () => {
    const release = hold('post', '/outputs/batch');
    const { user } = open(`/outputs/${hub.store.outputs[0]?.id ?? ''}`);
    await user.click(await screen.findByRole('button', { name: 'Move to the trash' }));
    await goElsewhere(user);
    release();
    expect(await screen.findByText(/moved to the trash/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Conversations' })).toBeInTheDocument();
  });

  it('when a question is taken and a new chat was begun instead', async () => {
    const release = hold('post', '/completions');
    const { user } = open(`/chat?conversation=${hub.store.conversations[0]?.id ?? ''}`);
    await screen.findByDisplayValue('demo/demo-small');
    await user.type(
      screen.getByRole('textbox', { name: 'Message' }),
      'What is scab?{Control>}{Enter}{/Control}',
    );
    await user.click(screen.getByRole('button', { name: 'New' }));
    expect(await screen.findByText('Ask a model')).toBeInTheDocument();
    release();
    await expect(
      screen.findByRole('region', { name: 'You' }, { timeout: 1_000 }),
    ).rejects.toThrow();
  });
});
