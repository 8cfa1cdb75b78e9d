import type { TypographyVariantsOptions } from '@mui/material/styles';

export const sans = '"Hanken Grotesk Variable", system-ui, "Segoe UI", Roboto, sans-serif';
export const serif = '"Newsreader Variable", Georgia, "Times New Roman", serif';
export const mono = '"JetBrains Mono Variable", ui-monospace, Menlo, Consolas, monospace';

const title = { fontFamily: serif, fontWeight: 500, letterSpacing: '-0.012em' };

export const typography: TypographyVariantsOptions = {
  fontFamily: sans,
  fontSize: 14,
  h1: { ...title, fontSize: '2.25rem', lineHeight: 1.15 },
  h2: { ...title, fontSize: '1.75rem', lineHeight: 1.2 },
  h3: { ...title, fontSize: '1.375rem', lineHeight: 1.25 },
  h4: { ...title, fontSize: '1.1875rem', lineHeight: 1.3 },
  h5: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.35 },
  h6: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4 },
  subtitle1: { fontWeight: 550 },
  subtitle2: { fontWeight: 600 },
  body1: { fontSize: '0.9375rem', lineHeight: 1.55 },
  body2: { fontSize: '0.875rem', lineHeight: 1.5 },
  button: { fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
  overline: { fontSize: '0.75rem', fontWeight: 650, letterSpacing: '0.06em', lineHeight: 1.8 },
  caption: { fontSize: '0.8125rem' },
};
