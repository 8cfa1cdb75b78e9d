import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useNotify } from 'ra-core';
import { useLocation } from 'react-router-dom';
import type { Notification } from '../../api/types';
import { later } from '../../shared/later';
import { usePreferences } from '../../shared/preferences/usePreferences';
import type { LatestProps } from './Latest';
import { isLookedAt, type Place } from './lookedAt';
import { isUnread, useLatest, useNotificationStream } from './notifications';

const Latest = later<LatestProps>(async () => (await import('./Latest')).Latest);

/** Of the latest 20, which are all that is asked for. */
const MOST_SHOWN = 19;

export function Bell(): ReactNode {
  const latest = useLatest();
  const notify = useNotify();
  const { toasts } = usePreferences();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const here = useRef<Place>({ pathname: '', search: '' });
  const { pathname, search } = useLocation();
  useEffect(() => {
    here.current = { pathname, search };
  }, [pathname, search]);
  useNotificationStream(
    useCallback(
      (notification: Notification) => {
        if (!document.hidden && isLookedAt(notification, here.current)) return true;
        if (toasts) notify(notification.title ?? 'Something is done', { type: 'info' });
        return false;
      },
      [notify, toasts],
    ),
  );
  const unread = (latest.data ?? []).filter(isUnread).length;
  const shown = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
  return (
    <>
      <IconButton
        aria-label={unread > 0 ? `Notifications, ${shown} unread` : 'Notifications'}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={unread > 0 ? shown : undefined} color="secondary">
          <BellIcon />
        </Badge>
      </IconButton>
      <Latest open={anchor !== null} anchor={anchor} onClose={() => setAnchor(null)} />
    </>
  );
}
