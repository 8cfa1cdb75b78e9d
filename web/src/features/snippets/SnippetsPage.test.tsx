import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('snippets', () => {
  const hub = startHub();

  it('go to the trash many at once, come back, and go for good', async () => {
    const snippet = hub.store.snippets[0];
    if (!snippet) throw new Error('a snippet is needed');
    const { user } = open('/snippets');
    await user.click(await screen.findByRole('checkbox', { name: `Select ${snippet.title}` }));
    const toolbar = (): HTMLElement => screen.getByRole('toolbar', { name: 'Selected snippets' });
    await user.click(within(toolbar()).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(snippet.deletedAt).toBeTruthy());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(snippet.deletedAt).toBeFalsy());
    snippet.deletedAt = '2026-01-02T08:00:00Z';
    await user.click(screen.getByRole('button', { name: 'Trash' }));
    await user.click(await screen.findByRole('checkbox', { name: `Select ${snippet.title}` }));
    await user.click(within(toolbar()).getByRole('button', { name: 'Delete for good' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(hub.store.snippets).not.toContain(snippet));
  });

  it('are kept as a view, and found by it again', async () => {
    const [snippet] = hub.store.snippets;
    if (!snippet) throw new Error('a snippet is needed');
    const { user, router } = open('/snippets');
    await user.type(await screen.findByRole('searchbox', { name: 'Find' }), snippet.title);
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Save this view' }));
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'How we write');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const [link] = await screen.findAllByRole('link', { name: /How we write/ });
    await router.navigate('/roles');
    await screen.findByRole('heading', { level: 1, name: 'Roles' });
    await user.click(link as HTMLElement);
    expect(await screen.findByRole('searchbox', { name: 'Find' })).toHaveValue(snippet.title);
  });

  it('tell in which other snippets they stand', async () => {
    const [inner] = hub.store.snippets;
    if (!inner) throw new Error('a snippet is needed');
    hub.store.snippets.push({
      ...inner,
      id: 'outer',
      slug: 'outer',
      title: 'Outer one',
      text: `With {{snippet:${inner.slug}}}`,
    });
    open('/snippets');
    expect(await screen.findByText(/Stands in the snippets/)).toHaveTextContent('Outer one');
  });

  it('are shown some at a time', async () => {
    const [pattern] = hub.store.snippets;
    if (!pattern) throw new Error('a snippet is needed');
    for (let number = 0; number < 40; number++) {
      hub.store.snippets.push({
        ...pattern,
        id: `more-${number}`,
        slug: `more-${number}`,
        title: `More ${number}`,
      });
    }
    const { user } = open('/snippets');
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('More 39')).toBeVisible();
  });
});
