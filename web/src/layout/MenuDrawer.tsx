import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import type { ReactNode } from 'react';
import { Brand } from './Brand';
import { Navigation } from './Navigation';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** The places to go, on a phone. */
export function MenuDrawer({ open, onClose }: Props): ReactNode {
  return (
    <Drawer open={open} onClose={onClose} slotProps={{ paper: { sx: { width: 270, pt: 2 } } }}>
      <Box sx={{ px: 2.5, pb: 2 }}>
        <Brand />
      </Box>
      <Navigation onGo={onClose} />
    </Drawer>
  );
}
