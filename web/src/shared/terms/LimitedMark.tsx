import LockIcon from '@mui/icons-material/LockOutlined';
import type { ReactNode } from 'react';

/** Beside a term whose records some groups alone may see. */
export function LimitedMark(): ReactNode {
  return (
    <LockIcon
      titleAccess="Open to some groups alone"
      sx={{ fontSize: 14, mx: 0.5, verticalAlign: 'middle', color: 'text.secondary' }}
    />
  );
}
