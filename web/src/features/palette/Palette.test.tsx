import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';
import { entriesFor, matches } from './entries';

describe('the palette', () => {
  startHub();

  it('leads to a page by a few letters and Enter', async () => {
    const { user } = open('/roles');
    await screen.findByRole('heading', { level: 1, name: 'Roles' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Go anywhere' }), 'convers');
    expect(await screen.findByRole('option', { name: 'Conversations' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Conversations' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'Go anywhere' })).toBeNull();
  });

  it('takes the letters that are typed before it is there', async () => {
    const { user } = open('/roles');
    await screen.findByRole('heading', { level: 1, name: 'Roles' });
    await user.keyboard('{Control>}k{/Control}con');
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Go anywhere' })).toHaveValue('con'),
    );
    expect(screen.getByRole('heading', { level: 1, name: 'Roles', hidden: true })).toBeVisible();
  });

  it('finds a record and opens it with the arrow keys', async () => {
    const { user } = open('/roles');
    await screen.findByRole('heading', { level: 1, name: 'Roles' });
    await user.keyboard('{Meta>}k{/Meta}');
    const field = await screen.findByRole('combobox', { name: 'Go anywhere' });
    await user.type(field, 'pruning');
    const hit = await screen.findByRole('option', { name: /^Pruning tomatoes/ });
    while (hit.getAttribute('aria-selected') !== 'true') await user.keyboard('{ArrowDown}');
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Pruning tomatoes' }),
    ).toBeInTheDocument();
  });

  it('goes away with Escape', async () => {
    const { user } = open('/roles');
    await screen.findByRole('heading', { level: 1, name: 'Roles' });
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('combobox', { name: 'Go anywhere' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Go anywhere' })).toBeNull());
  });
});

it('offers only what the person may do', () => {
  const labels = entriesFor('', {
    scopes: ['outputs:read'],
    views: [],
    projects: [],
    hits: [],
  }).map(({ label }) => label);
  expect(labels).toContain('Outputs');
  expect(labels).not.toContain('Capture an output');
  expect(labels).not.toContain('Audit trail');
});

it('leads to a project', () => {
  const project = { id: 'p1', slug: 'moonshot', name: 'Moonshot' };
  const [entry] = entriesFor('moon', { scopes: [], views: [], projects: [project], hits: [] });
  expect(entry).toMatchObject({
    label: 'Moonshot',
    to: '/vocabularies/project-tags/terms/p1',
  });
});

it('finds by the beginnings of words in any order', () => {
  expect(matches('arch imp', 'Import an archive')).toBe(true);
  expect(matches('mport', 'Import an archive')).toBe(false);
});
