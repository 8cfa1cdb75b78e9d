import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { bringExamples } from '../../../mock/examples';
import type { Import } from '../../api/types';
import { open, startHub } from '../../test/hub';
import { EXAMPLES_FILE } from './examples/examples';

const hub = startHub();

const steps = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Three steps to something found' });

beforeEach(() => localStorage.clear());

describe('an organisation without records', () => {
  beforeEach(() => {
    hub.store.outputs = [];
    hub.store.conversations = [];
    hub.store.imports = [];
    // the name of an uploaded file is lost between this browser in memory and its server
    hub.server.use(
      http.post('*/api/v1/imports', () => {
        const one: Import = {
          id: 'examples',
          state: 'completed',
          dryRun: false,
          fileName: EXAMPLES_FILE,
          version: 1,
          createdAt: '2026-01-01T00:00:00Z',
        };
        hub.store.imports.push(one);
        bringExamples(hub.store, one);
        return HttpResponse.json({ ...one }, { status: 202 });
      }),
    );
  });

  it('is led from examples to something found', async () => {
    const { user } = open('/');
    const card = await steps();
    expect(within(card).queryByRole('button', { name: /^Search for/ })).toBeNull();
    await user.click(within(card).getByRole('button', { name: 'Try with examples' }));
    expect(await screen.findByText(/Examples are in your library/)).toBeInTheDocument();
    expect(hub.writes.map(({ what }) => what)).toEqual(['POST /imports']);
    await user.click(await within(card).findByRole('button', { name: /^Search for “/ }));
    expect(await screen.findByRole('searchbox')).not.toHaveValue('');
    expect(
      await screen.findAllByRole('link', { name: /tool shed|calendar|compost|words/i }),
    ).not.toHaveLength(0);
  });

  it('is rid of the examples with one action, and told what stayed', async () => {
    const { user } = open('/');
    await user.click(await screen.findByRole('button', { name: 'Try with examples' }));
    await screen.findByText(/Examples are in your library/);
    const changed = hub.store.outputs[0];
    if (changed) Object.assign(changed, { version: 2, title: 'Mine now' });
    await user.click(screen.getByRole('button', { name: 'Remove the examples' }));
    expect(await screen.findByText(/Some of these stayed: outputs/)).toBeInTheDocument();
    expect(hub.store.outputs.map(({ title }) => title)).toEqual(['Mine now']);
    expect(hub.store.conversations).toEqual([]);
  });

  it('hides the steps when they are not wanted', async () => {
    const { user } = open('/?steps=');
    await user.click(within(await steps()).getByRole('button', { name: 'Hide' }));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Three steps to something found' })).toBeNull(),
    );
  });
});

it('shows the steps to nobody who has records and did not ask', async () => {
  open('/');
  await screen.findByRole('heading', { name: 'Newest outputs' });
  expect(screen.queryByRole('region', { name: 'Three steps to something found' })).toBeNull();
});

it('is reached from a list with nothing in it', async () => {
  hub.store.outputs = [];
  const { user } = open('/outputs');
  await user.click(await screen.findByRole('link', { name: 'First steps and examples' }));
  expect(await steps()).toBeInTheDocument();
});
