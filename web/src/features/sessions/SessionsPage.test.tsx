import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('sessions', () => {
  const hub = startHub('viewer');

  it('are found in the menu, with the device, and which one this is', async () => {
    const { user } = open('/preferences');
    await user.click(await screen.findByRole('button', { name: /account of/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sessions' }));
    const chip = await screen.findByText('this one', {}, { timeout: 10_000 });
    const mine = chip.closest('li') as HTMLElement;
    expect(mine).toHaveTextContent('Firefox on Linux');
    expect(within(mine).queryByRole('button')).toBeNull();
  });

  it('end one by one, after it was said what that does', async () => {
    const { user } = open('/sessions');
    await user.click(await screen.findByRole('button', { name: /^End Mobile Safari on iPhone/ }));
    const dialog = screen.getByRole('dialog', { name: /End the session of Mobile Safari/ });
    expect(within(dialog).getByText(/has to sign in/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'End it' }));
    await waitFor(() => expect(screen.queryByText('Mobile Safari on iPhone')).toBeNull());
    expect(hub.writes.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^DELETE \/sessions\/./),
    ]);
    expect(screen.getByText('Firefox on Linux')).toBeVisible();
  });

  it('end all but this one', async () => {
    const { user } = open('/sessions');
    await user.click(await screen.findByRole('button', { name: 'End all others' }));
    await user.click(await screen.findByRole('button', { name: 'End them' }));
    await waitFor(() => expect(screen.queryByText(/iPhone|Windows/)).toBeNull());
    expect(hub.writes.map(({ what }) => what)).toEqual(['POST /sessions/end-others']);
    expect(screen.getByText('this one')).toBeVisible();
  });

  it('that cannot be read say so, and are asked for again', async () => {
    let away = true;
    hub.server.use(
      http.get('*/api/v1/sessions', () =>
        away ? HttpResponse.json({ code: 'not-found' }, { status: 404 }) : undefined,
      ),
    );
    const { user } = open('/sessions');
    const again = await screen.findByRole('button', { name: 'Try again' });
    away = false;
    await user.click(again);
    expect(await screen.findByText('Firefox on Linux')).toBeVisible();
  });
});
