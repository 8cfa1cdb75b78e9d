import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe('the page of the organisation', () => {
  it('deletes it once its short name was typed', async () => {
    open('/organization');
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Acme' }));
    const confirm = screen.getByRole('button', { name: 'Delete' });
    const field = await screen.findByRole('textbox', { name: 'Type acme to delete it' });
    await userEvent.type(field, 'globex');
    expect(confirm).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, 'acme');
    await userEvent.click(confirm);
    await waitFor(() => expect(hub.store.me?.organization.deleteAt).toBeTruthy());
  });

  it('limits sessions, says what no limit can be, and takes it back', async () => {
    const sent: unknown[] = [];
    hub.server.use(
      http.patch('*/api/v1/organization', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...hub.store.me?.organization, version: 2 });
      }),
    );
    open('/organization');
    const idle = await screen.findByRole('spinbutton', { name: /minutes without use/ });
    await userEvent.type(idle, '3');
    expect(screen.getByText('A whole number from 5 to 480, or empty')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(idle, '0');
    await userEvent.click(screen.getByRole('switch', { name: /second factor/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(sent).toMatchObject([
        { sessionIdleMinutes: 30, sessionHours: null, secondFactorRequired: true },
      ]),
    );
  });

  it('keeps the audit trail for as many days as are said, and for ever without', async () => {
    open('/organization');
    const days = await screen.findByRole('textbox', { name: 'Days the audit trail is kept' });
    await userEvent.type(days, '7');
    expect(screen.getByText('A whole number from 30 to 36500, or nothing')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(days, '30');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(hub.writes.at(-1)?.body).toContain('"auditDays":730'));
  });

  it('sends a picture as logo, and no other file', async () => {
    let sent = 0;
    hub.server.use(
      http.put('*/api/v1/organization/logo', () => {
        sent += 1;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    open('/organization');
    await screen.findByRole('button', { name: 'Choose logo' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no field for a file');
    const user = userEvent.setup({ applyAccept: false });
    await user.upload(input, new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('PNG, JPEG or WebP');
    expect(sent).toBe(0);
    await user.upload(input, new File(['x'], 'logo.png', { type: 'image/png' }));
    await waitFor(() => expect(sent).toBe(1));
  });
});
