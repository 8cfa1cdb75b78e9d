import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
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
