import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { signInWithSecondFactor, signOut } from '../../auth/signIn';

/** Whoever is signed in goes on with a second factor, or leaves. */
export function Stronger(): ReactNode {
  return (
    <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
      <Button
        variant="contained"
        size="large"
        onClick={signInWithSecondFactor}
        autoFocus
        sx={{ px: 4, minHeight: 48 }}
      >
        Go on with a second factor
      </Button>
      <Button size="large" onClick={signOut} sx={{ minHeight: 48 }}>
        Sign out
      </Button>
    </Stack>
  );
}
