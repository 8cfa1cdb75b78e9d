import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../../test/hub';

const hub = startHub();

const trial = () =>
  hub.store.imports.push({
    id: 'a-trial',
    state: 'completed',
    dryRun: true,
    fileName: 'answers.csv',
    counts: {},
    createdAt: '2026-01-02T03:04:05Z',
    needsMapping: true,
    rowKind: 'output',
    columns: [
      { header: 'Subject', samples: ['Ebb'], suggested: 'title' },
      { header: 'Said', samples: ['The moon pulls.'], suggested: null },
    ],
  });

it('asks for the columns of a table, shows its rows and tries again with the answer', async () => {
  trial();
  const { user } = open('/imports/a-trial');
  expect(await screen.findByText('What do the columns hold?')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Import now|Choose the file/ })).toBeNull();
  expect(screen.queryByText(/This was a trial/)).toBeNull();
  const attempt = screen.getByRole('button', { name: 'Try with these columns' });
  expect(attempt).toBeDisabled();
  expect(screen.getByText('Choose the column that holds the content.')).toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: /^Said becomes/ }));
  await user.click(await screen.findByRole('option', { name: 'Content' }));
  const rows = within(screen.getByRole('region', { name: 'The first rows as records' }));
  expect(rows.getByText('The moon pulls.')).toBeInTheDocument();
  await user.click(attempt);
  await waitFor(() =>
    expect(hub.writes.at(-1)).toMatchObject({ what: 'POST /imports/a-trial/run' }),
  );
  expect(JSON.parse(hub.writes.at(-1)?.body ?? '')).toEqual({
    dryRun: true,
    options: {
      mapping: { kind: 'output', columns: { Subject: 'title', Said: 'content' }, multiple: '|' },
    },
  });
  expect(await screen.findByText(/This was a trial/)).toBeInTheDocument();
});
