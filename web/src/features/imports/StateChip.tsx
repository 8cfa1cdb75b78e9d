import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import type { Import } from '../../api/types';

const COLOURS = {
  queued: 'default',
  running: 'info',
  completed: 'success',
  failed: 'error',
  undone: 'default',
} as const;

export function StateChip({ one }: { one: Import }): ReactNode {
  const colour = COLOURS[one.state as keyof typeof COLOURS];
  const trial = one.dryRun && one.state === 'completed';
  return (
    <Chip
      label={trial ? 'trial' : one.state}
      color={trial ? 'default' : colour}
      variant="outlined"
    />
  );
}
