import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

const receive = (count: number): void => {
  hub.store.notifications = Array.from({ length: count }, (_, index) => ({
    id: `notification-${index}`,
    kind: 'importFinished',
    title: 'Import finished',
    read: false,
    createdAt: '2026-01-01T00:00:00Z',
    version: 1,
  }));
};

it('shows no number when nothing is unread', async () => {
  receive(0);
  open('/roles');
  expect(await screen.findByRole('button', { name: 'Notifications' })).toHaveTextContent(/^$/);
});

it.each([
  [3, '3'],
  [19, '19'],
  [20, '19+'],
])('is named by the number it shows for %s unread', async (unread, shown) => {
  receive(unread);
  open('/roles');
  const bell = await screen.findByRole('button', { name: `Notifications, ${shown} unread` });
  expect(bell).toHaveTextContent(shown);
});
