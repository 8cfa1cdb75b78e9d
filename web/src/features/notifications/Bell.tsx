import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import type { Notification } from '../../api/types';
import { usePreferences } from '../../shared/preferences/usePreferences';
import { isLookedAt, type Place } from './lookedAt';
import { isUnread, useLatest, useNotificationStream } from './notifications';
import { NotificationLine } from './NotificationLine';

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
  const close = (): void => setAnchor(null);
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
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': 'Notifications',
            sx: {
              width: 360,
              maxWidth: 'calc(100vw - 24px)',
              borderRadius: '14px',
              border: 1,
              borderColor: 'divider',
            },
          },
        }}
      >
        <Typography variant="h4" component="h2" sx={{ p: 2, pb: 1 }}>
          Notifications
        </Typography>
        <Box sx={{ maxHeight: 380, overflow: 'auto' }}>
          {latest.data?.length ? (
            latest.data
              .slice(0, 8)
              .map((one) => <NotificationLine key={one.id} notification={one} onGo={close} />)
          ) : (
            <Typography sx={{ px: 2, pb: 2, color: 'text.secondary' }}>
              Nothing new. You are up to date.
            </Typography>
          )}
        </Box>
        <Divider />
        <Button component={Link} to="/notifications" fullWidth onClick={close} sx={{ py: 1.25 }}>
          All notifications
        </Button>
      </Popover>
    </>
  );
}
