import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('preferences', () => {
  const hub = startHub();

  it('say which vocabularies a form shows, and in which order', async () => {
    const { user, unmount } = open('/preferences');
    const first = within(await screen.findByRole('list', { name: 'Shown first' }));
    await user.click(first.getByRole('checkbox', { name: 'Categories' }));
    await user.click(screen.getByRole('checkbox', { name: 'Use cases' }));
    await user.click(screen.getByRole('button', { name: 'Move up: Use cases' }));
    const kept = (): string =>
      JSON.stringify((hub.store.me?.preferences as { forms?: object } | undefined)?.forms);
    // before the one that was last, and without the one that was taken out
    await waitFor(() => expect(kept()).toMatch(/"use-cases","[a-z-]+"\]/));
    expect(kept()).not.toContain('categories');
    unmount();
    open('/capture');
    expect(await screen.findByRole('combobox', { name: 'Use cases' })).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Categories' })).toBeNull();
  });

  it('say times as day and hour', async () => {
    const { user } = open('/preferences');
    await user.click(await screen.findByRole('combobox', { name: 'Times' }));
    await user.click(await screen.findByRole('option', { name: 'Day and time' }));
    await waitFor(() => expect(hub.store.me?.preferences).toMatchObject({ dates: 'moment' }));
  });

  it('switch a kind of notification off', async () => {
    const { user } = open('/preferences');
    await user.click(await screen.findByRole('switch', { name: 'An export is ready' }));
    await waitFor(() => expect(hub.store.notificationKinds['export.finished']).toBe(false));
    expect(hub.store.notificationKinds['import.finished']).toBe(true);
  });

  it('keep what another tab kept meanwhile', async () => {
    const { user } = open('/preferences');
    await screen.findByRole('combobox', { name: 'Times' });
    if (hub.store.me) hub.store.me.preferences = { theme: 'dark', toasts: false };
    await user.click(screen.getByRole('combobox', { name: 'Rows of lists' }));
    await user.click(await screen.findByRole('option', { name: 'Roomy' }));
    await waitFor(() =>
      expect(hub.store.me?.preferences).toMatchObject({
        theme: 'dark',
        toasts: false,
        density: 'medium',
      }),
    );
  });
});
