import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useMe } from '../../auth/me';
import { signOut } from '../../auth/signIn';
import { Brand } from '../../layout/Brand';

/** What surrounds a page for those who have no use for the rest of the application. */
export function PlainFrame({ children }: { children: ReactNode }): ReactNode {
  const { data: me } = useMe();
  return (
    <Box sx={{ maxWidth: 680, mx: 'auto', px: 2, py: { xs: 3, md: 6 } }}>
      <Stack
        component="header"
        direction="row"
        sx={{ alignItems: 'center', justifyContent: 'space-between', gap: 2, mb: 4 }}
      >
        <Brand />
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1, minWidth: 0 }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {me?.email}
          </Typography>
          <Button onClick={() => void signOut()}>Sign out</Button>
        </Stack>
      </Stack>
      <Box component="main">{children}</Box>
    </Box>
  );
}
