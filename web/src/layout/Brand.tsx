import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { serif } from '../theme/typography';

export function Brand(): ReactNode {
  return (
    <Box
      component={Link}
      to="/"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        textDecoration: 'none',
        color: 'text.primary',
      }}
    >
      <img src="/icon.svg" alt="" width={28} height={28} />
      <Typography
        component="span"
        sx={{ fontFamily: serif, fontSize: '1.2rem', fontWeight: 600, letterSpacing: '-0.01em' }}
      >
        Output Hub
      </Typography>
    </Box>
  );
}
