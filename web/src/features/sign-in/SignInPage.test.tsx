import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { takePlace } from '../../auth/signIn';
import { open, startHub } from '../../test/hub';

const hub = startHub();

function says(policy: string, domains: string[] = []): void {
  hub.server.use(http.get('*/api/v1/sign-up', () => HttpResponse.json({ policy, domains })));
}

describe('somebody who is not signed in', () => {
  it('is led to the sign-in page and back to where they wanted to go', async () => {
    hub.store.me = null;
    open('/outputs?filter=%7B%7D');
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeInTheDocument();
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
  });

  it('is offered an account where anybody may have one', async () => {
    hub.store.me = null;
    open('/');
    expect(await screen.findByRole('button', { name: 'Create an account' })).toBeInTheDocument();
  });

  it('is told whose addresses let in', async () => {
    hub.store.me = null;
    says('domains', ['example.org', 'example.com']);
    open('/');
    expect(await screen.findByText(/example.org or example.com can begin/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Create an account' })).toBeInTheDocument();
  });

  it('is offered none where people join by invitation, and told so', async () => {
    hub.store.me = null;
    says('invited');
    open('/');
    expect(await screen.findByText(/People join by invitation/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create an account' })).toBeNull();
  });
});

describe('somebody whose organisation asks for more', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));

  const refuses = (status: number, code: string, detail: string): void =>
    hub.server.use(
      http.get('*/api/v1/me', () => HttpResponse.json({ status, code, detail }, { status })),
    );

  it('is led on with a second factor, and told why', async () => {
    refuses(403, 'second-factor-required', 'Acme asks for a second factor.');
    window.history.replaceState(null, '', '/outputs');
    open('/outputs');
    expect(
      await screen.findByRole('button', { name: 'Go on with a second factor' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Acme asks for a second factor/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
    expect(takePlace()).toBe('/outputs');
  });

  it('signs in again after the time that sessions are good for, and is told so', async () => {
    refuses(401, 'session-expired', 'Acme ends sessions that nobody used for 15 minutes.');
    window.history.replaceState(null, '', '/outputs');
    open('/outputs');
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeInTheDocument();
    expect(screen.getByText(/nobody used for 15 minutes/)).toBeInTheDocument();
    expect(takePlace()).toBe('/outputs');
  });
});

it('greets who is signed in by name', async () => {
  open('/');
  expect(await screen.findByRole('heading', { level: 1, name: /Owner/ })).toBeInTheDocument();
});
