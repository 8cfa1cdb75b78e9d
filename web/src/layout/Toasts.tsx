import type { ReactNode } from 'react';
import { Notification } from 'react-admin';

/** Under the bar at the top: at the bottom there are the composer, the selection and, on a phone, the places to go. */
export function Toasts(): ReactNode {
  return (
    <Notification
      anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
      sx={{ top: { xs: 68, sm: 68 }, bottom: 'auto' }}
    />
  );
}
