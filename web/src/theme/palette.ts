import type { PaletteOptions } from '@mui/material/styles';

/** Paper and ink, with the green of a desk lamp and the ochre of a margin note. Every text pair reaches WCAG AA. */
export const light: PaletteOptions = {
  mode: 'light',
  primary: { main: '#0f5c57', dark: '#0a423f', light: '#2f7d77', contrastText: '#ffffff' },
  secondary: { main: '#96490b', dark: '#733706', light: '#b86a2a', contrastText: '#ffffff' },
  error: { main: '#a8271f', contrastText: '#ffffff' },
  warning: { main: '#8a5200', contrastText: '#ffffff' },
  info: { main: '#255a8c', contrastText: '#ffffff' },
  success: { main: '#24663b', contrastText: '#ffffff' },
  background: { default: '#faf8f3', paper: '#ffffff' },
  text: { primary: '#1d2422', secondary: '#56605c', disabled: '#6f7975' },
  divider: '#e5dfd2',
  action: { hover: 'rgba(15, 92, 87, 0.06)', selected: 'rgba(15, 92, 87, 0.11)' },
};

export const dark: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#7ccabf', dark: '#4fa89c', light: '#a5ded6', contrastText: '#0b1f1d' },
  secondary: { main: '#f0b35e', dark: '#d0913a', light: '#f6cb8d', contrastText: '#241704' },
  error: { main: '#f2958c', contrastText: '#2b0906' },
  warning: { main: '#eab968', contrastText: '#2a1c02' },
  info: { main: '#93c1ec', contrastText: '#071c2f' },
  success: { main: '#8fcf9f', contrastText: '#08210f' },
  background: { default: '#14181a', paper: '#1b2022' },
  text: { primary: '#e9e6df', secondary: '#a9b2ae', disabled: '#8b9490' },
  divider: '#30383a',
  action: { hover: 'rgba(124, 202, 191, 0.08)', selected: 'rgba(124, 202, 191, 0.16)' },
};

export interface Tints {
  sunken: string;
  inserted: string;
  insertedInk: string;
  deleted: string;
  deletedInk: string;
  mark: string;
  markInk: string;
  person: string;
}

export const lightTints: Tints = {
  sunken: '#f3efe6',
  inserted: '#dff1e3',
  insertedInk: '#124a26',
  deleted: '#fbe4e1',
  deletedInk: '#7c1a14',
  mark: '#ffe3a6',
  markInk: '#3d2800',
  person: '#eef4f1',
};

export const darkTints: Tints = {
  sunken: '#101415',
  inserted: '#173524',
  insertedInk: '#b5e6c3',
  deleted: '#43201d',
  deletedInk: '#f8c3bd',
  mark: '#5d4512',
  markInk: '#ffe9bd',
  person: '#1c2a29',
};
