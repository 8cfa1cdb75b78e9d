import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { TermReference, Terms } from '../../api/types';
import { LimitedMark } from './LimitedMark';

export function Dot({ colour }: { colour?: string | null | undefined }): ReactNode {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: 9,
        height: 9,
        flex: 'none',
        borderRadius: '50%',
        bgcolor: colour ?? 'transparent',
        border: colour ? 0 : 1.5,
        borderStyle: 'solid',
        borderColor: 'text.disabled',
      }}
    />
  );
}

interface ChipProps {
  term: TermReference;
  onClick?: () => void;
  /** Leads to the term's own page, where the chip stands in no other link. */
  vocabulary?: string | undefined;
}

export function TermChip({ term, onClick, vocabulary }: ChipProps): ReactNode {
  const link = vocabulary && {
    component: Link,
    clickable: true,
    to: `/vocabularies/${vocabulary}/terms/${term.id}`,
  };
  return (
    <Chip
      label={
        term.limited ? (
          <>
            {term.name}
            <LimitedMark />
          </>
        ) : (
          term.name
        )
      }
      variant="outlined"
      onClick={onClick}
      {...link}
      icon={
        term.colour ? (
          <Box sx={{ pl: 0.75, mr: '-2px !important', display: 'flex' }}>
            <Dot colour={term.colour} />
          </Box>
        ) : undefined
      }
    />
  );
}

/** A few chips and how many more there are. */
export function TermChips({
  terms,
  limit = 4,
  vocabulary,
}: {
  terms: TermReference[];
  limit?: number;
  /** Whose terms they are, where each leads to its page. */
  vocabulary?: string;
}): ReactNode {
  const more = terms.length - limit;
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {terms.slice(0, limit).map((term) => (
        <TermChip key={term.id} term={term} vocabulary={vocabulary} />
      ))}
      {more > 0 && <Chip label={`+${more}`} variant="outlined" />}
    </Stack>
  );
}

export const allTerms = (terms: Terms | undefined, keys?: string[]): TermReference[] =>
  Object.entries(terms ?? {})
    .filter(([key]) => keys === undefined || keys.includes(key))
    .flatMap(([, value]) => value ?? []);
