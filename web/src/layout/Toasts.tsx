import Snackbar from '@mui/material/Snackbar';
import {
  CloseNotificationContext,
  useNotificationContext,
  type NotificationPayload,
  type NotificationType,
} from 'ra-core';
import { useCallback, useState, type ReactNode } from 'react';

/** Milliseconds that one is shown, unless whoever tells it says otherwise. */
const SHOWN = 4000;

/** One after the other, under the bar at the top: at the bottom there are the composer, the selection and, on a phone, the places to go. */
export function Toasts(): ReactNode {
  const { notifications, takeNotification } = useNotificationContext();
  // the first stays in the queue until it is out of sight
  const current = notifications[0];
  const [closing, setClosing] = useState<NotificationPayload>();
  const close = useCallback(() => setClosing(current), [current]);
  if (!current) return null;
  const { message, type, notificationOptions } = current;
  const { autoHideDuration = SHOWN } = notificationOptions ?? {};
  return (
    <CloseNotificationContext.Provider value={close}>
      <Snackbar
        open={current !== closing}
        onClose={close}
        autoHideDuration={autoHideDuration}
        anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
        sx={{ top: { xs: 68, sm: 68 }, bottom: 'auto' }}
        {...(typeof message === 'string' && { message })}
        slotProps={{
          transition: { onExited: () => takeNotification() },
          content: { sx: COLOURS[type] },
        }}
      >
        {typeof message === 'string' ? undefined : <div>{message}</div>}
      </Snackbar>
    </CloseNotificationContext.Provider>
  );
}

const COLOURS: Record<NotificationType, object> = {
  success: { bgcolor: 'success.main', color: 'success.contrastText' },
  error: { bgcolor: 'error.main', color: 'error.contrastText' },
  warning: { bgcolor: 'warning.main', color: 'warning.contrastText' },
  info: {},
};
