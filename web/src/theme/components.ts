import type { Components, Theme } from '@mui/material/styles';
import { focusedRow, ring, ringWithin } from './focus';

export const components: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: {
        // pages with and without a scrollbar begin at the same line
        scrollbarGutter: 'stable',
        // what the focus moves to is not under the bars
        scrollPaddingTop: 76,
        [theme.breakpoints.down('md')]: { scrollPaddingBottom: 84 },
      },
      ':focus-visible': ring(theme),
      mark: {
        backgroundColor: theme.tints.mark,
        color: theme.tints.markInk,
        borderRadius: 3,
        padding: '0 2px',
      },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0s !important',
          transitionDuration: '0s !important',
        },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    // the library takes the outline from every button; its ripple, which would show the focus, is off
    styleOverrides: { root: ({ theme }) => ({ '&:focus-visible': ring(theme) }) },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: { root: { borderRadius: 10, minHeight: 36 } },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: ({ theme }) => ({ borderColor: theme.palette.divider, borderRadius: 14 }),
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({ borderRadius: 16, border: `1px solid ${theme.palette.divider}` }),
    },
  },
  MuiAppBar: { defaultProps: { elevation: 0, color: 'transparent' } },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({ borderRadius: 10, backgroundColor: theme.palette.background.paper }),
      // 3:1 against paper, as WCAG 1.4.11 asks of the edge of a control
      notchedOutline: ({ theme }) => ({
        borderColor: theme.palette.mode === 'light' ? '#938d80' : '#6b7573',
      }),
    },
  },
  MuiChip: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 8,
        fontWeight: 500,
        '&:focus-visible': ring(theme),
      }),
    },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 44,
        textTransform: 'none',
        fontWeight: 600,
        '&:focus-visible': ringWithin(theme),
      }),
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 44 } } },
  MuiTooltip: { defaultProps: { arrow: true, enterDelay: 400 } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderColor: theme.palette.divider,
        padding: '10px 12px',
        [theme.breakpoints.down('sm')]: { padding: '8px 6px' },
      }),
      head: ({ theme }) => ({
        fontWeight: 600,
        fontSize: '0.8125rem',
        color: theme.palette.text.secondary,
        backgroundColor: 'transparent',
      }),
    },
  },
  MuiListItemButton: {
    styleOverrides: {
      root: ({ theme }) => ({ borderRadius: 10, ...focusedRow(theme) }),
    },
  },
  MuiMenuItem: {
    styleOverrides: { root: ({ theme }) => focusedRow(theme) },
  },
  MuiCardActionArea: {
    styleOverrides: { root: ({ theme }) => ({ '&:focus-visible': ringWithin(theme) }) },
  },
  MuiAccordionSummary: {
    styleOverrides: { root: ({ theme }) => ({ '&:focus-visible': ringWithin(theme) }) },
  },
  MuiBottomNavigationAction: {
    styleOverrides: { root: ({ theme }) => ({ '&:focus-visible': ringWithin(theme) }) },
  },
  // the control itself is out of sight: what stands for it is framed
  MuiSwitch: {
    styleOverrides: {
      switchBase: ({ theme }) => ({ '&.Mui-focusVisible': ringWithin(theme) }),
    },
  },
  MuiCheckbox: {
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': ringWithin(theme) }) },
  },
  MuiRadio: {
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': ringWithin(theme) }) },
  },
  MuiAlert: { styleOverrides: { root: { borderRadius: 12 } } },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 10,
        textTransform: 'none',
        '&:focus-visible': ringWithin(theme),
      }),
    },
  },
  MuiLink: {
    defaultProps: { underline: 'hover' },
    styleOverrides: { root: ({ theme }) => ({ '&:focus-visible': ring(theme) }) },
  },
};
