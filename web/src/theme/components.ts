import type { Components, Theme } from '@mui/material/styles';

export const components: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      ':focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
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
  MuiButtonBase: { defaultProps: { disableRipple: true } },
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
    styleOverrides: { root: { borderRadius: 8, fontWeight: 500 } },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 44, textTransform: 'none', fontWeight: 600 } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 44 } } },
  MuiSnackbar: {
    styleOverrides: {
      // above the bar at the bottom of a phone
      root: ({ theme }) => ({ [theme.breakpoints.down('md')]: { bottom: 76 } }),
    },
  },
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
  MuiListItemButton: { styleOverrides: { root: { borderRadius: 10 } } },
  MuiAlert: { styleOverrides: { root: { borderRadius: 12 } } },
  MuiToggleButton: { styleOverrides: { root: { borderRadius: 10, textTransform: 'none' } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
};
