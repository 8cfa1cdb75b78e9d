import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { signInAs } from '../../auth/signIn';

/** Whoever gives their address is led to their company's own sign-in. */
export function CompanySignIn(): ReactNode {
  const [asked, setAsked] = useState(false);
  const [address, setAddress] = useState('');
  if (!asked) {
    return (
      <Button sx={{ alignSelf: 'flex-start' }} onClick={() => setAsked(true)}>
        Use your company’s sign-in
      </Button>
    );
  }
  return (
    <Stack
      component="form"
      direction="row"
      sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') signInAs(address.trim());
      }}
    >
      <TextField
        label="Your address at work"
        type="email"
        autoComplete="email"
        autoFocus
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        sx={{ flex: '1 1 240px' }}
        slotProps={{ htmlInput: { maxLength: 254 } }}
      />
      <Button type="submit" size="large" disabled={address.trim() === ''} sx={{ minHeight: 56 }}>
        Go on
      </Button>
    </Stack>
  );
}
