import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function Empty({ icon, title, children, action }: Props): ReactNode {
  return (
    <Stack
      sx={{ alignItems: 'center', textAlign: 'center', py: { xs: 5, md: 8 }, px: 2, gap: 1.25 }}
    >
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 72,
          height: 72,
          borderRadius: '24px',
          color: 'primary.main',
          bgcolor: 'action.selected',
          '& svg': { fontSize: 34 },
          mb: 0.5,
        }}
      >
        {icon}
      </Box>
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      {children && (
        <Typography sx={{ color: 'text.secondary', maxWidth: 460 }}>{children}</Typography>
      )}
      {action && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Stack>
  );
}
