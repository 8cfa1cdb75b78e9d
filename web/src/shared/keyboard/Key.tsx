import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { mono } from '../../theme/typography';

export function Key({ children }: { children: ReactNode }): ReactNode {
  return (
    <Box
      component="kbd"
      sx={{
        fontFamily: mono,
        fontSize: '0.75rem',
        lineHeight: 1.7,
        px: 0.75,
        border: 1,
        borderColor: 'divider',
        borderBottomWidth: 2,
        borderRadius: '6px',
        bgcolor: 'background.default',
        color: 'text.secondary',
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  );
}
