import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe('somebody who is not signed in', () => {
  it('is led to the sign-in page and back to where they wanted to go', async () => {
    hub.store.me = null;
    open('/outputs?filter=%7B%7D');
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeInTheDocument();
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
  });
});

it('greets who is signed in by name', async () => {
  open('/');
  expect(await screen.findByRole('heading', { level: 1, name: /Owner/ })).toBeInTheDocument();
});
