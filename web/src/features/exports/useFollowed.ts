import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { follow } from '../../api/serverEvents';
import type { Export } from '../../api/types';
import { isRunning } from './exports';

/** Keeps an export in the list as the server tells of it while it runs. */
export function useFollowed(one: Export): void {
  const client = useQueryClient();
  const { id } = one;
  const running = isRunning(one);
  useEffect(() => {
    if (!running) return;
    const leaving = new AbortController();
    let over = false;
    follow({
      path: `/exports/${id}/events`,
      signal: leaving.signal,
      isOver: () => over,
      onEvent: ({ data }) => {
        const told = JSON.parse(data) as Export;
        over = !isRunning(told);
        client.setQueryData<Export[]>(['exports'], (all) =>
          all?.map((other) => (other.id === id ? told : other)),
        );
      },
    }).catch(() => undefined); // the list is also asked for every few seconds
    return () => leaving.abort();
  }, [id, running, client]);
}
