import type { CSSObject, Theme } from '@mui/material/styles';

const outline = ({ palette }: Theme): string => `2px solid ${palette.primary.main}`;

/** Around a control that has the focus by the keyboard. */
export const ring = (theme: Theme): CSSObject => ({ outline: outline(theme), outlineOffset: 2 });

/** For controls that fill a box which cuts off what stands out of it. */
export const ringWithin = (theme: Theme): CSSObject => ({
  outline: outline(theme),
  outlineOffset: -2,
});

/** A row of a list or menu; one that is chosen as well gets no darker, or its smaller words could not be read. */
export const focusedRow = (theme: Theme): CSSObject => ({
  '&:focus-visible': ringWithin(theme),
  '&.Mui-selected.Mui-focusVisible': { backgroundColor: theme.palette.action.selected },
});
