import BackIcon from '@mui/icons-material/ChevronLeft';
import CompareIcon from '@mui/icons-material/CompareArrowsOutlined';
import NextIcon from '@mui/icons-material/ChevronRight';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Turn } from '../../api/types';

interface Props {
  message: Turn;
  siblings: Turn[];
  onShow: (turn: Turn) => void;
  onCompare: (turn: Turn) => void;
}

/** 2/3: the second of three answers given at this place. */
export function BranchSwitch({ message, siblings, onShow, onCompare }: Props): ReactNode {
  if (siblings.length < 2) return null;
  const at = siblings.findIndex(({ id }) => id === message.id);
  const before = siblings[at - 1];
  const after = siblings[at + 1];
  return (
    <Stack direction="row" role="group" aria-label="Branches" sx={{ alignItems: 'center' }}>
      <IconButton
        size="small"
        aria-label="Previous branch"
        disabled={!before}
        onClick={() => before && onShow(before)}
      >
        <BackIcon fontSize="small" />
      </IconButton>
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {at + 1}/{siblings.length}
      </Typography>
      <IconButton
        size="small"
        aria-label="Next branch"
        disabled={!after}
        onClick={() => after && onShow(after)}
      >
        <NextIcon fontSize="small" />
      </IconButton>
      <Tooltip title="Compare branches">
        <IconButton
          size="small"
          aria-label="Compare branches"
          aria-haspopup="dialog"
          onClick={() => onCompare(message)}
        >
          <CompareIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Stack>
  );
}
