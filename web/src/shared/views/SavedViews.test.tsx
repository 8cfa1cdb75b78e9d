import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

/** What the menu calls so. */
const entry = async (name: RegExp): Promise<HTMLElement> =>
  within(await screen.findByRole('navigation', { name: 'Main' })).findByRole('link', { name });

describe('saved views', () => {
  const hub = startHub();

  it('keep a filter under a name, and open it from the menu', async () => {
    const { user } = open('/outputs');
    await user.click(await screen.findByRole('button', { name: 'Favourites' }));
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save this view' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'The best');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const kept = await entry(/The best/);
    expect(hub.store.savedSearches[0]).toMatchObject({
      name: 'The best',
      kind: 'output',
      shared: false,
      query: { filter: 'favourite=true', sort: '-createdAt' },
    });
    await user.click(screen.getByRole('button', { name: 'Favourites' }));
    await user.click(kept);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Favourites' })).toHaveAttribute(
        'aria-pressed',
        'true',
      ),
    );
  });

  it('are renamed, shared and deleted', async () => {
    hub.store.savedSearches.push({
      id: 'view-1',
      name: 'Drafts',
      kind: 'output',
      query: { filter: '', sort: 'title' },
      shared: false,
      version: 1,
      createdBy: hub.store.me?.id ?? '',
    });
    const { user } = open('/roles');
    const more = (name: string): Promise<HTMLElement> =>
      screen.findByRole('button', { name: `More about the view ${name}` });
    await user.click(await more('Drafts'));
    await user.click(await screen.findByRole('menuitem', { name: 'Share with the organisation' }));
    await waitFor(() => expect(hub.store.savedSearches[0]?.shared).toBe(true));
    await user.click(await more('Drafts'));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Fresh');
    await user.click(screen.getByRole('button', { name: 'Rename' }));
    await user.click(await more('Fresh'));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(hub.store.savedSearches).toHaveLength(0));
  });
});

describe('the saved views of a viewer', () => {
  const hub = startHub('viewer');

  it('hold what others share, which a viewer does not change', async () => {
    hub.store.savedSearches.push({
      id: 'view-2',
      name: 'For all',
      kind: 'output',
      query: {},
      shared: true,
      version: 1,
      createdBy: 'somebody',
      createdByName: 'Ada',
    });
    open('/roles');
    expect(await entry(/For all/)).toHaveTextContent('by Ada');
    expect(screen.queryByRole('button', { name: /More about the view/ })).toBeNull();
  });
});
