import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('audit trail', () => {
  const hub = startHub();

  test('an owner takes the text out of an entry, with a reason', async () => {
    const { user } = open('/audit');
    await user.click(await screen.findByText('output.updated'));
    const entry = within(screen.getByText('output.updated').closest('li') as HTMLElement);
    await user.click(entry.getByRole('button', { name: 'Take the text out' }));

    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Take it out' })).toBeDisabled();
    await user.type(dialog.getByLabelText(/Reason/), 'named a patient');
    await user.click(dialog.getByRole('button', { name: 'Take it out' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(hub.writes.at(-1)).toMatchObject({
      what: `POST /audit/${hub.store.audit[0]?.id}/redact`,
      body: '{"reason":"named a patient"}',
    });
    expect(await entry.findByText('The text was taken out of this entry.')).toBeInTheDocument();
    expect(entry.queryByRole('button', { name: 'Take the text out' })).not.toBeInTheDocument();
  });

  test('says to where it was checked and vouched for, and hands out the checkpoints', async () => {
    const { user } = open('/audit');
    expect(await screen.findByText(/to entry 3: 3 entries, all good/)).toHaveTextContent(
      'vouch for them to entry 2',
    );
    let name = '';
    Object.assign(URL, { createObjectURL: () => 'blob:audit', revokeObjectURL: () => undefined });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    await user.click(screen.getByRole('button', { name: 'Checkpoints' }));
    await waitFor(() => expect(name).toBe('audit-checkpoints.json'));
  });

  test('names the first entry that is wrong, and why', async () => {
    Object.assign(hub.store.vouching, { firstWrong: 2, reason: 'not-as-vouched' });
    open('/audit');
    expect(await screen.findByText(/Entry 2 is the first that is wrong/)).toHaveTextContent(
      'another than the one that was signed for',
    );
  });

  test('an entry that cannot be read says so, and its neighbours stay', async () => {
    Object.assign(hub.store.audit[0] ?? {}, { unreadable: true, before: null, after: null });
    const { user } = open('/audit');
    await user.click(await screen.findByText('output.updated'));
    expect(await screen.findByText('The text of this entry cannot be shown.')).toBeInTheDocument();
    expect(screen.getByText('output.created')).toBeInTheDocument();
  });

  test('tells field by field what was before and after, terms by their names', async () => {
    const { user } = open('/audit');
    await user.click(await screen.findByText('prompt.updated'));
    const entry = within(screen.getByText('prompt.updated').closest('li') as HTMLElement);
    expect(await entry.findByRole('row', { name: 'Tags — gardening' })).toBeInTheDocument();
    expect(
      entry.getByRole('row', { name: 'title only its length is kept 12 characters 15 characters' }),
    ).toBeInTheDocument();
  });

  test('keeps the id of a term that is gone', async () => {
    Object.assign(hub.store.audit[1] ?? {}, { before: { 'terms.tags': ['gone'] } });
    const { user } = open('/audit');
    await user.click(await screen.findByText('prompt.updated'));
    expect(await screen.findByRole('row', { name: 'Tags gone gardening' })).toBeInTheDocument();
  });

  test('is narrowed by kind, words and day, and the address says by what', async () => {
    const { user, router } = open('/audit');
    await user.click(await screen.findByLabelText('Kind'));
    await user.click(await screen.findByRole('option', { name: 'prompt' }));
    await waitFor(() => expect(screen.queryByText('output.updated')).not.toBeInTheDocument());
    expect(screen.getByText('prompt.updated')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Words'), 'nowhere');
    expect(await screen.findByText('No entry is as you asked for.')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?q=nowhere&recordKind=prompt');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByText('output.updated')).toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });

  test('leads to the record of an entry and to all that was done to it', async () => {
    const { user, router } = open('/audit');
    const id = hub.store.outputs[0]?.id;
    await user.click(await screen.findByText('output.updated'));
    const entry = within(screen.getByText('output.updated').closest('li') as HTMLElement);
    expect(entry.getByRole('link', { name: 'Open the output' })).toHaveAttribute(
      'href',
      `/outputs/${id}`,
    );
    await user.click(entry.getByRole('button', { name: 'All entries of this record' }));
    await waitFor(() => expect(screen.queryByText('prompt.updated')).not.toBeInTheDocument());
    expect(router.state.location.search).toBe(`?recordId=${id}`);
    expect(screen.getByLabelText('Record')).toHaveValue(id);
  });

  test('shows what comes while somebody watches', async () => {
    const { user } = open('/audit');
    await screen.findByText('output.updated');
    await user.click(screen.getByRole('switch', { name: 'Show new entries as they come' }));
    hub.store.audit.unshift({
      id: 'e0000000-0000-4000-8000-000000000001',
      at: new Date().toISOString(),
      action: 'access.refused',
      recordKind: 'access',
      recordId: null,
      after: { path: 'GET /api/v1/webhooks', count: 12 },
    });
    expect(
      await screen.findByText('access.refused', undefined, { timeout: 8_000 }),
    ).toBeInTheDocument();
    expect(screen.getByText(/12 times/)).toBeInTheDocument();
  });

  test('leaves as a file with what the filters let through', async () => {
    let asked = '';
    let name = '';
    hub.server.events.on('request:start', ({ request }) => {
      if (request.url.includes('/audit/export')) asked = new URL(request.url).search;
    });
    Object.assign(URL, { createObjectURL: () => 'blob:audit', revokeObjectURL: () => undefined });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    const { user } = open('/audit?recordKind=prompt&from=2026-01-31&until=2026-01-31');
    await user.click(await screen.findByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(name).toBe('audit.csv'));
    const query = new URLSearchParams(asked);
    expect(query.get('recordKind')).toBe('prompt');
    expect(query.get('format')).toBe('csv');
    expect(Date.parse(query.get('at.lt') ?? '') - Date.parse(query.get('at.gte') ?? '')).toBe(
      86_400_000,
    );
  });

  test('says of what was purged that it is gone for good', async () => {
    const { user } = open('/audit');
    await user.click(await screen.findByText('conversation.purged'));
    expect(await screen.findByText(/It was deleted for good/)).toBeInTheDocument();
  });
});

describe('audit trail of an administrator', () => {
  startHub('admin');

  test('is read and not redacted', async () => {
    const { user } = open('/audit');
    await user.click(await screen.findByText('output.updated'));
    expect(screen.queryByRole('button', { name: 'Take the text out' })).not.toBeInTheDocument();
  });
});
