import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const SHEETS = [
  { turn: -7, x: '14%', y: '18%', lines: [70, 92, 84, 40] },
  { turn: 4, x: '36%', y: '30%', lines: [52, 88, 95, 76, 60] },
  { turn: -2, x: '24%', y: '50%', lines: [64, 90, 30, 82, 88, 44] },
];

/** Written sheets on a desk; decoration only. */
export function Sheets(): ReactNode {
  return (
    <Box
      aria-hidden
      sx={{
        display: { xs: 'none', md: 'block' },
        position: 'relative',
        overflow: 'hidden',
        background: 'linear-gradient(150deg, #0f5c57 0%, #0a3b39 60%, #082c2b 100%)',
      }}
    >
      {SHEETS.map(({ turn, x, y, lines }, sheet) => (
        <Box
          key={sheet}
          sx={{
            position: 'absolute',
            left: x,
            top: y,
            width: 'min(46%, 340px)',
            p: 3.5,
            borderRadius: '16px',
            bgcolor: '#faf8f3',
            transform: `rotate(${turn}deg)`,
            boxShadow: '0 24px 60px rgba(0,0,0,.35)',
          }}
        >
          {lines.map((width, line) => (
            <Box
              key={line}
              sx={{
                height: line === 0 ? 14 : 8,
                mb: line === 0 ? 2.5 : 1.4,
                width: `${width}%`,
                borderRadius: 4,
                bgcolor: line === 0 ? '#0f5c57' : line === sheet + 2 ? '#f0b35e' : '#ddd5c4',
              }}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}
