import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Fragment, useEffect, type ReactNode } from 'react';
import { isOfSignIn } from '../api/problem';
import { SignInPage } from '../features/sign-in/SignInPage';
import { darkTheme, lightTheme } from '../theme';
import { ownerOf, useMe } from './me';
import { Opening } from './Opening';
import { rememberPlace } from './signIn';

/** Nobody gets further without a session; whose session ends is asked in again, and comes back to where they were. */
export function Entrance({ children }: { children: ReactNode }): ReactNode {
  const me = useMe();
  const asked = me.isError && isOfSignIn(me.error);
  const out = me.data === null || asked || (me.isError && me.data === undefined);
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');
  useEffect(() => {
    if (me.data === null || asked) {
      rememberPlace(window.location.pathname + window.location.search);
    }
  }, [me.data, asked]);
  if (!out) {
    // whoever follows begins anew
    return me.data ? <Fragment key={ownerOf(me.data)}>{children}</Fragment> : <Opening />;
  }
  return (
    <ThemeProvider theme={chosenTheme(prefersDark) === 'dark' ? darkTheme : lightTheme}>
      <CssBaseline />
      <SignInPage />
    </ThemeProvider>
  );
}

/** What the person chose inside, else what the machine prefers. */
function chosenTheme(prefersDark: boolean): 'light' | 'dark' {
  const chosen = localStorage.getItem('RaStore.theme');
  return chosen ? (chosen.includes('dark') ? 'dark' : 'light') : prefersDark ? 'dark' : 'light';
}
