import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNotify } from 'ra-core';
import { get, put } from '../../api/http';
import { explain } from '../../api/problem';
import type { Me, Preferences } from '../../api/types';
import { useMe } from '../../auth/me';
import { readPreferences } from './preferences';

type Change = (before: Preferences) => Partial<Preferences>;

const PATH = '/me/preferences';

/** What the person signed in prefers; the usual until that is known. */
export function usePreferences(): Preferences {
  const kept = useMe().data?.preferences;
  return useMemo(() => readPreferences(kept), [kept]);
}

/**
 * Changes what the person prefers: seen at once, and written over what the server has by then, since another tab may have
 * kept something else meanwhile.
 */
export function useChangePreferences(): (change: Change) => void {
  const client = useQueryClient();
  const notify = useNotify();
  const show = (write: (kept: Record<string, unknown>) => Record<string, unknown>): void =>
    void client.setQueryData<Me | null>(
      ['me'],
      (me) => me && { ...me, preferences: write(me.preferences ?? {}) },
    );
  const changed =
    (change: Change) =>
    (kept: Record<string, unknown>): Record<string, unknown> => ({
      ...kept,
      ...change(readPreferences(kept)),
    });
  const { mutate } = useMutation({
    // one after the other, or the second would be written over what was there before the first
    scope: { id: 'preferences' },
    mutationFn: async (change: Change) =>
      put(PATH, changed(change)(await get<Record<string, unknown>>(PATH))),
    onMutate: (change) => show(changed(change)),
    onError: (error) => {
      const { title, detail } = explain(error);
      notify(`Your preference was not kept — ${title} — ${detail}`, { type: 'error' });
      void client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return mutate;
}
