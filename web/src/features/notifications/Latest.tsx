import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { NotificationLine } from './NotificationLine';
import { useLatest } from './notifications';

export interface LatestProps {
  open: boolean;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** What the bell shows. */
export function Latest({ open, anchor, onClose: close }: LatestProps): ReactNode {
  const latest = useLatest();
  return (
    <Popover
      open={open}
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
  );
}
