import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { mono } from '../../theme/typography';

/** What stands between question and answer: there for those who open it. */
export function Folded({ title, children }: { title: string; children: string }): ReactNode {
  return (
    <Box
      component="details"
      sx={(theme) => ({
        borderRadius: '10px',
        bgcolor: theme.tints.sunken,
        border: `1px solid ${theme.palette.divider}`,
        '& summary': {
          cursor: 'pointer',
          px: 1.5,
          py: 0.75,
          fontSize: '0.875rem',
          color: 'text.secondary',
        },
      })}
    >
      <summary>{title}</summary>
      <Box
        component="pre"
        tabIndex={0}
        sx={{
          m: 0,
          px: 1.5,
          pb: 1.5,
          fontFamily: mono,
          fontSize: '0.8125rem',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          maxHeight: 420,
          overflow: 'auto',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
