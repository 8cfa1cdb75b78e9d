import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  lead?: ReactNode;
  over?: ReactNode;
  actions?: ReactNode;
  /** Reading pages keep lines short; tables use the whole width. All begin at the same line. */
  width?: number | 'full';
  children: ReactNode;
}

export function Page({ title, lead, over, actions, width = 1120, children }: Props): ReactNode {
  useEffect(() => {
    document.title = `${title} · Output Hub`;
  }, [title]);
  return (
    <Box sx={{ maxWidth: width === 'full' ? 1600 : width, width: '100%' }}>
      <Stack
        component="header"
        direction="row"
        sx={{ flexWrap: 'wrap', alignItems: 'flex-end', gap: 2, mb: { xs: 2, md: 3 } }}
      >
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          {over}
          <Typography
            variant="h2"
            component="h1"
            sx={{ overflowWrap: 'anywhere', fontSize: { xs: '1.5rem', sm: '1.75rem' } }}
          >
            {title}
          </Typography>
          {lead && (
            <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions && (
          <Stack
            direction="row"
            sx={{ columnGap: 1, rowGap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
          >
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
}
