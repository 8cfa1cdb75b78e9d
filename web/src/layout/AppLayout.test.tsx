import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { open, startHub } from '../test/hub';

const hub = startHub();

it('shows its shortcuts with ?', async () => {
  const { user } = open('/roles');
  await screen.findByRole('heading', { level: 1, name: 'Roles' });
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeInTheDocument();
});

it('goes where two keys say', async () => {
  const { user } = open('/roles');
  await screen.findByRole('heading', { level: 1, name: 'Roles' });
  // the keys belong together for a moment only, and a busy machine may let it pass
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  await user.keyboard('gc');
  clock.mockRestore();
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Conversations' }),
  ).toBeInTheDocument();
});

it('leads to sign-in when the session ends while a page is open', async () => {
  const { user } = open('/roles');
  await screen.findByRole('heading', { level: 1, name: 'Roles' });
  hub.store.me = null;
  const { http, HttpResponse } = await import('msw');
  hub.server.use(
    http.get('*/api/v1/conversations', () => HttpResponse.json({ status: 401 }, { status: 401 })),
  );
  await user.click(screen.getByRole('link', { name: 'Conversations' }));
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeInTheDocument();
});
