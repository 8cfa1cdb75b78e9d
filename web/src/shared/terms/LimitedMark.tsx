import LockIcon from '@mui/icons-material/LockOutlined';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';

const MEANING = 'Open to some groups alone';

/** Beside a term whose records some groups alone may see. */
export function LimitedMark(): ReactNode {
  return (
    <Tooltip title={MEANING}>
      <LockIcon
        titleAccess={MEANING}
        sx={{ fontSize: 14, mx: 0.5, verticalAlign: 'middle', color: 'text.secondary' }}
      />
    </Tooltip>
  );
}
