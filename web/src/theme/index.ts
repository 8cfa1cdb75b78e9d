import { createTheme, type Theme } from '@mui/material/styles';
import { components } from './components';
import { dark, darkTints, light, lightTints, type Tints } from './palette';
import { typography } from './typography';

declare module '@mui/material/styles' {
  interface Theme {
    tints: Tints;
  }
  interface ThemeOptions {
    tints?: Tints;
  }
}

const shared = { typography, components, shape: { borderRadius: 10 } };

export const lightTheme: Theme = createTheme({ ...shared, palette: light, tints: lightTints });
export const darkTheme: Theme = createTheme({ ...shared, palette: dark, tints: darkTints });
