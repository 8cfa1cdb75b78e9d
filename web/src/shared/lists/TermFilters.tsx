import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { readTermFilter, writeTermFilter, type Operator, type TermFilter } from '../../api/filters';
import type { RecordKind } from '../../api/types';
import { useVocabularies } from '../terms/vocabularies';
import { TermPicker } from '../terms/TermPicker';
import { FilterDialog } from './FilterDialog';

const SAID: Record<TermFilter['operator'], string> = {
  any: 'any of',
  all: 'all of',
  not: 'none of',
  none: 'not set',
  some: 'set',
  several: 'more than one',
};

const OPERATORS: Operator[] = ['any', 'all', 'not', 'none', 'some', 'several'];

export const humane = (slug: string): string => slug.replaceAll('-', ' ');

/** Filters by vocabulary, each as a chip that opens again and goes away with its cross. */
export function TermFilters({ kind }: { kind: RecordKind }): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const vocabularies = useVocabularies().data ?? [];
  const [open, setOpen] = useState<string | null>(null);
  const values = filterValues as { terms?: Record<string, string> };
  const filters = values.terms ?? {};
  const set = (key: string, filter: TermFilter | null): void => {
    const { [key]: _old, ...others } = filters;
    const text = filter ? writeTermFilter(filter) : undefined;
    const terms = text ? { ...others, [key]: text } : others;
    setFilters({ ...values, terms: Object.keys(terms).length > 0 ? terms : undefined });
  };
  const applying = vocabularies.filter(({ appliesTo }) => appliesTo.includes(kind));
  const nameOf = (key: string): string =>
    vocabularies.find((vocabulary) => vocabulary.key === key)?.name ?? key;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {Object.entries(filters).map(([key, text]) => {
        const { operator, values: slugs } = readTermFilter(text);
        return (
          <Chip
            key={key}
            color="primary"
            label={`${nameOf(key)} ${SAID[operator]} ${slugs.map(humane).join(', ')}`.trim()}
            onClick={() => setOpen(key)}
            onDelete={() => set(key, null)}
          />
        );
      })}
      <Button size="small" startIcon={<AddIcon />} onClick={() => setOpen('')}>
        Add filter
      </Button>
      {open !== null && (
        <FilterDialog
          by="vocabulary"
          choices={applying.map(({ key, name }) => ({ key, label: name }))}
          operators={() => OPERATORS}
          start={open ? { key: open, filter: readTermFilter(filters[open]) } : null}
          values={(key, slugs, onChange) => {
            const vocabulary = applying.find((one) => one.key === key);
            return (
              vocabulary && (
                <TermPicker
                  vocabulary={vocabulary}
                  several
                  creating={false}
                  label="Terms"
                  value={slugs.map((slug) => ({ id: '', slug, name: humane(slug) }))}
                  onChange={(terms) => onChange(terms.map(({ slug }) => slug))}
                />
              )
            );
          }}
          onClose={() => setOpen(null)}
          onSet={(key, filter) => {
            set(key, filter);
            setOpen(null);
          }}
        />
      )}
    </Stack>
  );
}
