import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { ProblemError, SECOND_FACTOR } from '../../api/problem';
import { useMe } from '../../auth/me';
import { signIn } from '../../auth/signIn';
import { CompanySignIn } from './CompanySignIn';
import { NewHere } from './NewHere';
import { Sheets } from './Sheets';
import { Stronger } from './Stronger';
import { WhyAgain } from './WhyAgain';

export function SignInPage(): ReactNode {
  const { error } = useMe();
  const stronger = error instanceof ProblemError && error.code === SECOND_FACTOR;
  useEffect(() => {
    document.title = 'Sign in · Output Hub';
  }, []);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { md: 'minmax(0, 1fr) minmax(0, 1.1fr)' },
      }}
    >
      <Stack sx={{ justifyContent: 'center', p: { xs: 4, md: 9 }, maxWidth: 620, gap: 2.5 }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
          <img src="/icon.svg" alt="" width={40} height={40} />
          <Typography component="span" variant="h4">
            Output Hub
          </Typography>
        </Stack>
        <Typography variant="h1" sx={{ fontSize: { xs: '2.1rem', md: '3rem' } }}>
          Everything you asked, and what you got back.
        </Typography>
        <Typography sx={{ color: 'text.secondary', fontSize: '1.05rem' }}>
          Keep your conversations and outputs from every language model in one place. Find any
          answer again, refine it, and never lose the original.
        </Typography>
        <WhyAgain />
        {stronger ? (
          <Stronger />
        ) : (
          <>
            <Box>
              <Button
                variant="contained"
                size="large"
                onClick={signIn}
                autoFocus
                sx={{ px: 4, minHeight: 48 }}
              >
                Sign in
              </Button>
            </Box>
            <CompanySignIn />
            <NewHere />
          </>
        )}
      </Stack>
      <Sheets />
    </Box>
  );
}
