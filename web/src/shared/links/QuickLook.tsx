import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { recordsOf } from '../../api/records';
import type { RecordKind } from '../../api/types';
import { Answer } from '../states/Answer';
import { useLook } from './quickLook';

interface Props {
  kind: RecordKind;
  id: string;
  onClose: () => void;
}

/** A record beside the form that names it, which stays as it is. */
export function QuickLook({ kind, id, onClose }: Props): ReactNode {
  const look = useLook(kind, id);
  const heading = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
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
            {look.data?.title ?? `The ${kind}`}
          </Typography>
          <IconButton aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </Stack>
        <Answer query={look}>
          {({ about, text }) => (
            <>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {about}
              </Typography>
              <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
            </>
          )}
        </Answer>
        <Box>
          <Button variant="outlined" component={Link} to={`/${recordsOf(kind)}/${id}`}>
            Open its page
          </Button>
        </Box>
      </Stack>
    </Drawer>
  );
}
