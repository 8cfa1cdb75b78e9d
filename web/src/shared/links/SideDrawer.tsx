import CloseIcon from '@mui/icons-material/Close';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  /** By a click beside it or Escape. */
  onLeave?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** What is looked at beside a page, which stays as it is underneath. */
export function SideDrawer({ title, onClose, onLeave = onClose, children }: Props): ReactNode {
  const heading = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onLeave}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': heading,
          sx: { width: { xs: '100%', sm: 520 } },
        },
      }}
    >
      <Stack sx={{ gap: 2, p: { xs: 2, sm: 3 }, minHeight: 0 }}>
        <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 1 }}>
          <Typography
            variant="h3"
            component="h2"
            id={heading}
            sx={{ flex: 1, overflowWrap: 'anywhere' }}
          >
            {title}
          </Typography>
          <IconButton aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </Stack>
        {children}
      </Stack>
    </Drawer>
  );
}
