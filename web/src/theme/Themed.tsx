import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useStore } from 'ra-core';
import type { ReactNode } from 'react';
import { darkTheme, lightTheme } from '.';

type Mode = 'light' | 'dark';

/** What the person chose, else what the machine prefers. */
export function useMode(): [Mode, (mode: Mode) => void] {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  return useStore<Mode>('theme', prefersDark ? 'dark' : 'light');
}

export function Themed({ children }: { children: ReactNode }): ReactNode {
  const [mode] = useMode();
  return (
    <ThemeProvider theme={mode === 'dark' ? darkTheme : lightTheme}>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
