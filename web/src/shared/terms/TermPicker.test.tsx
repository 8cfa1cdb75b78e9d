import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub, type Hub } from '../../test/hub';

const terms = (hub: Hub): string => `/outputs/${hub.store.outputs[0]?.id ?? ''}?tab=relations`;

const saved = async (hub: Hub): Promise<Record<string, unknown>> => {
  await screen.findByText('Saved');
  return JSON.parse(hub.writes.at(-1)?.body ?? '{}') as Record<string, unknown>;
};

describe('terms by somebody who may not change vocabularies', () => {
  const hub = startHub('reviewer');

  it('are chosen from those that are there, and none is asked to be created', async () => {
    const { user } = open(terms(hub));
    const field = await screen.findByRole('combobox', { name: 'Tags' });
    await user.type(field, 'never heard of');
    expect(await screen.findByText(/creating one needs the permission/)).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /Create/ })).toBeNull();
    await user.clear(field);
    await user.click(await screen.findByRole('option', { name: 'sql' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await saved(hub)).not.toHaveProperty('createMissingTerms');
  });
});

describe('terms by somebody who may change vocabularies', () => {
  const hub = startHub('editor');

  it('are created where a new one is named', async () => {
    const { user } = open(terms(hub));
    await user.type(await screen.findByRole('combobox', { name: 'Tags' }), 'never heard of');
    await user.click(await screen.findByRole('option', { name: 'Create “never heard of”' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await saved(hub)).toMatchObject({ createMissingTerms: true });
  });

  it('are refused with the permission that was lost meanwhile', async () => {
    const { user } = open(terms(hub));
    await user.type(await screen.findByRole('combobox', { name: 'Tags' }), 'never heard of');
    await user.click(await screen.findByRole('option', { name: 'Create “never heard of”' }));
    const me = hub.store.me;
    if (me) me.scopes = me.scopes.filter((scope) => scope !== 'vocabularies:write');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText(/Not allowed — Creating missing terms needs the permission/),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(hub.store.terms.tags?.some(({ name }) => name === 'never heard of')).toBe(false),
    );
  });
});
