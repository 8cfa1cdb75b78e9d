import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe('exports', () => {
  it('makes one of everything, shows its progress, offers it and removes it', async () => {
    const { user } = open('/exports');
    expect(await screen.findByText('Nothing exported yet')).toBeInTheDocument();
    await user.click(await screen.findByRole('radio', { name: /Markdown/ }));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const row = within(await screen.findByRole('listitem', { name: 'acme-markdown.zip' }));
    expect(await row.findByText(/Reading outputs/)).toBeInTheDocument();
    const download = await row.findByRole('link', { name: /Download \(2.4 MB\)/ });
    expect(download.getAttribute('href')).toMatch(/^\/api\/v1\/exports\/.+\/content$/);
    expect(hub.store.exports[0]).toMatchObject({ format: 'markdown', files: true, filters: {} });
    expect(hub.store.exports[0]?.kinds).toContain('vocabulary');
    await user.click(row.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(hub.store.exports).toHaveLength(0));
  });

  it('takes over what a list shows', async () => {
    const { user } = open(
      '/outputs?filter=%7B%22terms%22%3A%7B%22tags%22%3A%22any%3Agarden%22%7D%7D',
    );
    await user.click(await screen.findByRole('link', { name: 'Export these' }));
    const only = await screen.findByRole('textbox', { name: 'Only outputs that match' });
    expect(only).toHaveValue('terms.tags=any:garden');
    expect(screen.getByRole('checkbox', { name: 'Prompts' })).not.toBeChecked();
    await user.click(screen.getByRole('switch', { name: /files/ }));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await waitFor(() =>
      expect(hub.store.exports[0]).toMatchObject({
        kinds: ['output'],
        filters: { output: 'terms.tags=any:garden' },
        files: false,
      }),
    );
  });

  it('says why a filter is refused and keeps what was chosen', async () => {
    const { user } = open('/exports?kind=output&filter=colour%3Dred');
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    expect(await screen.findByText(/colour is not a filter of this list/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Only outputs/ })).toHaveValue('colour=red');
  });

  it('tells what is not in an archive and that one is not kept any more', async () => {
    hub.store.exports.push({
      id: 'e1',
      state: 'expired',
      format: 'csv',
      kinds: ['output'],
      filters: {},
      files: false,
      counts: { output: 4 },
      fileName: 'acme-csv.zip',
      problems: [{ kind: 'output', id: 'o1', title: 'Torn', reason: 'It has no id' }],
      problemCount: 1,
      createdAt: new Date().toISOString(),
    });
    open('/exports');
    expect(await screen.findByText('Torn: It has no id')).toBeInTheDocument();
    expect(screen.getByText(/not kept any more/)).toBeInTheDocument();
    expect(screen.queryByText(/Download/)).toBeNull();
  });
});
