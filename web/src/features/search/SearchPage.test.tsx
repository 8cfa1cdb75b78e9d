import { screen } from '@testing-library/react';
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
});
