import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { get, patch, post } from '../../api/http';
import { follow } from '../../api/serverEvents';
import type { Notification, Page } from '../../api/types';

export const isUnread = ({ read, readAt }: Notification): boolean => !(read ?? readAt != null);

export const useLatest = (): UseQueryResult<Notification[]> =>
  useQuery({
    queryKey: ['notifications', 'latest'],
    queryFn: async () => (await get<Page<Notification>>('/notifications', { limit: 20 })).items,
  });

export const useNotifications = () =>
  useInfiniteQuery({
    queryKey: ['notifications', 'all'],
    queryFn: ({ pageParam }) =>
      get<Page<Notification>>('/notifications', {
        limit: 50,

        cursor: pageParam,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const markRead = ({ id, version }: Notification): Promise<unknown> =>
  patch(`/notifications/${id}`, { read: true }, version ?? 0);

export const markAllRead = (): Promise<unknown> => post('/notifications/read-all');

/** Where a notification leads, if it is about something that has a page. */
export function placeOf({ link, recordKind, recordId }: Notification): string | null {
  if (link?.startsWith('/')) return link;
  const pages: Record<string, string> = {
    import: 'imports',
    conversation: 'conversations',
    output: 'outputs',
    prompt: 'prompts',
  };
  const page = pages[recordKind ?? ''];
  return page && recordId ? `/${page}/${recordId}` : null;
}

/** Hears of new ones as they happen. @param onNew whether the person knows already, and nothing is to ring */
export function useNotificationStream(onNew: (notification: Notification) => boolean): void {
  const client = useQueryClient();
  // what is done with them changes from page to page, and the stream stays
  const latest = useRef(onNew);
  useEffect(() => {
    latest.current = onNew;
  });
  useEffect(() => {
    const leaving = new AbortController();
    follow({
      path: '/notifications/stream',
      signal: leaving.signal,
      onEvent: ({ event, data }) => {
        const refresh = (): void => void client.invalidateQueries({ queryKey: ['notifications'] });
        const notification = event === 'notification' ? (JSON.parse(data) as Notification) : null;
        if (notification && latest.current(notification)) {
          markRead(notification).then(refresh, refresh);
        } else {
          refresh();
        }
      },
    }).catch(() => undefined); // without the stream the page still lists them
    return () => leaving.abort();
  }, [client]);
}
