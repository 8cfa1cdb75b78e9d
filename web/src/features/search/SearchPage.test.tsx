import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe('search', () => {
  it('is opened by / from any page and focuses its field', async () => {
    const { user } = open('/roles');
    await screen.findByRole('heading', { level: 1, name: 'Roles' });
    await user.keyboard('/');
    expect(await screen.findByRole('searchbox', { name: 'Search everything' })).toHaveFocus();
  });

  it('goes on with what was typed before a pause', async () => {
    const { user } = open('/roles');
    await screen.findByRole('heading', { level: 1, name: 'Roles' });
    await user.keyboard('/');
    const field = await screen.findByRole('searchbox', { name: 'Search everything' });
    await user.type(field, 'tight', { skipClick: true });
    await screen.findByRole('link', { name: /When to repot a fig/ });
    await user.keyboard(' pots');
    expect(field).toHaveValue('tight pots');
  });

  it('walks through the hits by arrows and opens the message in its branch', async () => {
    const { user } = open('/search');
    await user.type(
      await screen.findByRole('searchbox', { name: 'Search everything' }),
      'tight pots',
    );
    const hit = await screen.findByRole('link', { name: /When to repot a fig/ });
    expect(hit.querySelector('mark')).toHaveTextContent('tight');
    await user.keyboard('{ArrowDown}');
    expect(hit).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('searchbox', { name: 'Search everything' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText('1/3')).toBeInTheDocument();
  });

  it('narrows by facets', async () => {
    const asked: string[] = [];
    hub.server.events.on('request:start', ({ request }) =>
      asked.push(decodeURIComponent(request.url)),
    );
    const { user } = open('/search?q=the');
    await user.click(await screen.findByRole('checkbox', { name: /gardening/ }));
    await screen.findByRole('checkbox', { name: /gardening/, checked: true });
    expect(asked.at(-1)).toContain('terms.tags=any:gardening');
  });

  it('folds the facets above the hits where there is no room beside them', async () => {
    const narrow = vi.spyOn(window, 'matchMedia').mockImplementation(
      (query) =>
        ({
          matches: false,
          media: query,
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
        }) as unknown as MediaQueryList,
    );
    const { user } = open('/search?q=the&terms.tags=any:gardening');
    const button = await screen.findByRole('button', { name: 'Narrow down (1)' });
    expect(screen.queryByRole('checkbox', { name: /gardening/ })).not.toBeInTheDocument();
    await user.click(button);
    expect(await screen.findByRole('checkbox', { name: /gardening/, checked: true })).toBeVisible();
    narrow.mockRestore();
  });

  it('says when nothing is found', async () => {
    open('/search?q=zebra');
    expect(await screen.findByText('Nothing found')).toBeInTheDocument();
  });

  it('passes on what the address narrows by, and names the kinds that it leaves out', async () => {
    const asked: string[] = [];
    hub.server.use(
      http.get('*/api/v1/search', ({ request }) => {
        asked.push(decodeURIComponent(request.url));
        const detail = 'A record of the kind prompt has no rating.';
        return HttpResponse.json({
          items: [],
          total: 0,
          facets: {},
          partial: [],
          leftOut: [
            { kind: 'prompt', reason: 'unknown-filter', detail },
            { kind: 'message', reason: 'unknown-filter', detail },
          ],
        });
      }),
    );
    const { user } = open('/search?q=the&rating=5');
    expect(await screen.findByText(/messages and prompts are left out/)).toBeVisible();
    expect(asked.at(-1)).toContain('rating=5');
    await user.click(screen.getByTestId('CancelIcon'));
    await waitFor(() => expect(asked.at(-1)).not.toContain('rating'));
  });

  it('says in which part the words stand and opens it there', async () => {
    hub.server.use(
      http.get('*/api/v1/search', () =>
        HttpResponse.json({
          items: [
            {
              kind: 'output',
              id: 'o1',
              title: 'Harbour plans',
              snippet: 'file report.pdf: the <mark>harbour</mark>',
              part: { type: 'file', name: 'report.pdf' },
            },
          ],
          total: 1,
          facets: {},
          partial: [],
          leftOut: [],
        }),
      ),
    );
    open('/search?q=harbour');
    const hit = await screen.findByRole('link', { name: /Harbour plans.*in report\.pdf/ });
    expect(hit).toHaveTextContent(/in report\.pdfthe harbour$/);
    expect(hit).toHaveAttribute('href', '/outputs/o1?tab=relations');
  });

  it('says when a part of the Hub that answered fails on a later page', async () => {
    hub.server.use(
      http.get('*/api/v1/search', ({ request }) => {
        const later = new URL(request.url).searchParams.has('cursor');
        const title = later ? 'Second' : 'First';
        return HttpResponse.json({
          items: [{ kind: 'output', id: title, title, snippet: '' }],
          total: 2,
          nextCursor: later ? null : 'c',
          facets: {},
          partial: later ? ['conversation-service'] : [],
          leftOut: later
            ? [
                {
                  kind: 'message',
                  reason: 'too-slow',
                  detail: 'conversation-service did not answer in time.',
                },
              ]
            : [],
        });
      }),
    );
    const { user } = open('/search?q=the');
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/conversation-service did not answer in time/)).toBeVisible();
  });

  it('searches the trash as well when asked to', async () => {
    const asked: string[] = [];
    hub.server.events.on('request:start', ({ request }) => asked.push(request.url));
    const { user } = open('/search?q=the');
    await user.click(await screen.findByRole('button', { name: 'Trash too' }));
    await waitFor(() => expect(asked.join('\n')).toContain('/search?q=the&deleted=any'));
    expect(screen.getByRole('button', { name: 'Trash too', pressed: true })).toBeVisible();
  });

  it('understands operators, and says what it does not', async () => {
    const asked: string[] = [];
    hub.server.events.on('request:start', ({ request }) =>
      asked.push(decodeURIComponent(request.url)),
    );
    const { user } = open('/search');
    const field = await screen.findByRole('searchbox', { name: 'Search everything' });
    await user.type(field, 'the tag:gardening before:soon');
    expect(await screen.findByText(/year-month-day/)).toBeVisible();
    await waitFor(() => expect(asked.join('\n')).toMatch(/q=the&.*terms\.tags=any:gardening/));
    expect(field).toHaveValue('the tag:gardening before:soon');
    await user.type(field, ' tag:nowhere');
    expect(await screen.findByText(/is no term/)).toBeVisible();
  });

  it('begins with what was looked for before and what was kept', async () => {
    if (hub.store.me) hub.store.me.preferences = { searches: ['tight pots'] };
    hub.store.savedSearches.push({
      id: 'search-1',
      name: 'All about figs',
      kind: 'search',
      query: { filter: 'q=figs' },
      shared: false,
      version: 1,
      createdBy: hub.store.me?.id ?? '',
    });
    const { user } = open('/search');
    const saved = await screen.findByRole('region', { name: 'Saved searches' });
    expect(saved).toHaveTextContent('All about figs');
    await user.click(await screen.findByRole('link', { name: 'tight pots' }));
    expect(await screen.findByRole('searchbox', { name: 'Search everything' })).toHaveValue(
      'tight pots',
    );
    await screen.findByRole('link', { name: /When to repot a fig/ });
  });

  it('is kept under a name', async () => {
    const { user } = open('/search?q=the&kinds=output');
    await user.click(await screen.findByRole('button', { name: 'Save search' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Articles');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(hub.store.savedSearches[0]).toMatchObject({
        kind: 'search',
        query: { filter: 'q=the&kinds=output' },
      }),
    );
  });

  it('sorts by date where somebody wants it', async () => {
    const asked: string[] = [];
    hub.server.events.on('request:start', ({ request }) => asked.push(request.url));
    const { user } = open('/search?q=the');
    await user.click(await screen.findByRole('combobox', { name: 'Sort' }));
    await user.click(await screen.findByRole('option', { name: 'Latest first' }));
    await waitFor(() => expect(asked.join('\n')).toContain('q=the&sort=date'));
    expect(screen.queryByText('sort: date')).toBeNull();
  });

  it('counts the hits of each kind', async () => {
    open('/search?q=tight pots');
    expect(await screen.findByRole('button', { name: /^Messages \d+$/ })).toBeVisible();
  });
});
