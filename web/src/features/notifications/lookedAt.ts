import type { Notification } from '../../api/types';
import { placeOf } from './notifications';

export interface Place {
  pathname: string;
  search: string;
}

/** Whether the person has before them what the notification tells of: the page it leads to, or the chat whose answer it is. */
export function isLookedAt(notification: Notification, { pathname, search }: Place): boolean {
  const place = placeOf(notification);
  if (place === null) return false;
  const there = place.split('?')[0] ?? '';
  if (there === pathname) return true;
  if (pathname !== '/chat' || !there.startsWith('/conversations/')) return false;
  const open = new URLSearchParams(search).get('conversation');
  // a chat gets its address with its first answer
  return open === null || there === `/conversations/${open}`;
}
