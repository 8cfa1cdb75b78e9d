import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/http';
import type { SignUp } from '../../api/types';
import { createAccount } from '../../auth/signIn';

/** What the installation lets those do who have no account; nothing while that is not known. */
export function NewHere(): ReactNode {
  const { data } = useQuery({
    queryKey: ['sign-up'],
    queryFn: () => get<SignUp>('/sign-up'),
    staleTime: Infinity,
  });
  if (!data) return null;
  return (
    <Stack component="section" aria-label="New here" sx={{ gap: 1, alignItems: 'flex-start' }}>
      <Typography sx={{ color: 'text.secondary' }}>{whoMay(data)}</Typography>
      {data.policy !== 'invited' && (
        <Button variant="outlined" onClick={createAccount}>
          Create an account
        </Button>
      )}
    </Stack>
  );
}

function whoMay({ policy, domains }: SignUp): string {
  switch (policy) {
    case 'anybody':
      return 'New here? An account is all you need.';
    case 'domains':
      return `New here? Whoever has a mail address of ${listed(domains)} can begin; others come by an invitation.`;
    case 'invited':
      return 'New here? People join by invitation: open the link in yours, or ask somebody of your organisation for one.';
  }
}

const listed = (domains: string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(domains);
