import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { readTermFilter, writeTermFilter, type TermFilter } from '../../api/filters';
import type { RecordKind } from '../../api/types';
import { useVocabularies } from '../terms/vocabularies';
import { TermFilterDialog } from './TermFilterDialog';

const SAID: Record<TermFilter['operator'], string> = {
  any: 'any of',
  all: 'all of',
  not: 'none of',
  none: 'not set',
  some: 'set',
};

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
  const nameOf = (key: string): string =>
    vocabularies.find((vocabulary) => vocabulary.key === key)?.name ?? key;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {Object.entries(filters).map(([key, text]) => {
        const { operator, terms } = readTermFilter(text);
        return (
          <Chip
            key={key}
            color="primary"
            label={`${nameOf(key)} ${SAID[operator]} ${terms.map(humane).join(', ')}`.trim()}
            onClick={() => setOpen(key)}
            onDelete={() => set(key, null)}
          />
        );
      })}
      <Button size="small" startIcon={<AddIcon />} onClick={() => setOpen('')}>
        Add filter
      </Button>
      {open !== null && (
        <TermFilterDialog
          vocabularies={vocabularies.filter(({ appliesTo }) => appliesTo.includes(kind))}
          start={open ? { key: open, filter: readTermFilter(filters[open]) } : null}
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
