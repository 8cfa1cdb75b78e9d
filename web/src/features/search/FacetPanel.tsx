import FilterListIcon from '@mui/icons-material/FilterList';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Collapse from '@mui/material/Collapse';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState, type ReactNode } from 'react';
import type { Facets, FacetTerm } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { useVocabularies } from '../../shared/terms/vocabularies';

interface Props {
  facets: Facets;
  chosen: Record<string, string[]>;
  onChange: (chosen: Record<string, string[]>) => void;
}

const MOST = 7;

/** What is chosen stays in sight, or it could not be taken back. */
const shortened = (terms: FacetTerm[], chosen: string[] = []): FacetTerm[] =>
  terms.filter(({ slug }, place) => place < MOST || chosen.includes(slug));

/** How the hits spread over the vocabularies; a click narrows them. Beside the hits, or folded above them. */
export function FacetPanel(props: Props): ReactNode {
  const wide = useMediaQuery('(min-width: 900px)');
  const [open, setOpen] = useState(false);
  if (wide) return <FacetGroups {...props} />;
  const count = Object.values(props.chosen).flat().length;
  return (
    <div>
      <Button
        size="small"
        startIcon={<FilterListIcon />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Narrow down{count > 0 && ` (${count})`}
      </Button>
      <Collapse in={open} mountOnEnter unmountOnExit>
        <FacetGroups {...props} />
      </Collapse>
    </div>
  );
}

function FacetGroups({ facets, chosen, onChange }: Props): ReactNode {
  const vocabularies = useVocabularies();
  const names = new Map(vocabularies.data?.map(({ key, name }) => [key, name]));
  const shown = Object.entries(facets).filter(
    (entry): entry is [string, FacetTerm[]] => Array.isArray(entry[1]) && entry[1].length > 0,
  );
  const toggle = (key: string, slug: string): void => {
    const before = chosen[key] ?? [];
    const after = before.includes(slug) ? before.filter((one) => one !== slug) : [...before, slug];
    onChange({ ...chosen, [key]: after });
  };
  return (
    <Stack component="aside" aria-label="Narrow down" sx={{ gap: 2.5 }}>
      {shown.map(([key, terms]) => (
        <section key={key}>
          <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
            {names.get(key) ?? (vocabularies.isPending ? <Skeleton width={90} /> : key)}
          </Typography>
          {shortened(terms, chosen[key]).map(({ slug, name, count }) => (
            <FormControlLabel
              key={slug}
              sx={{
                display: 'flex',
                mr: 0,
                '& .MuiFormControlLabel-label': { flex: 1, minWidth: 0, fontSize: '0.875rem' },
              }}
              control={
                <Checkbox
                  size="small"
                  checked={chosen[key]?.includes(slug) ?? false}
                  onChange={() => toggle(key, slug)}
                  sx={{ py: 0.4 }}
                />
              }
              label={
                <Box
                  component="span"
                  sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}
                >
                  <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                    {name}
                  </Box>
                  <Box
                    component="span"
                    sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
                  >
                    {number(count)}
                  </Box>
                </Box>
              }
            />
          ))}
        </section>
      ))}
    </Stack>
  );
}
