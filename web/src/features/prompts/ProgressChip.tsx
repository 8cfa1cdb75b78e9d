import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import OpenIcon from '@mui/icons-material/ChecklistOutlined';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import type { ChecklistProgress } from '../../api/types';

/** “3 of 5 checked”; nothing where there is nothing to check. */
export function ProgressChip({ of }: { of: ChecklistProgress | undefined }): ReactNode {
  if (!of || of.total === 0) return null;
  const finished = of.done === of.total;
  return (
    <Chip
      icon={finished ? <DoneIcon /> : <OpenIcon />}
      label={`${of.done} of ${of.total} checked`}
      color={finished ? 'success' : 'default'}
      variant="outlined"
    />
  );
}
