import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'react-admin';
import type { RecordKind } from '../../api/types';
import { RelationChip } from './RelationChip';
import { RelationFilterDialog } from './RelationFilterDialog';
import { readRelation, RELATIONS, writeRelation, type RelationFilter } from './relations';

/** Filters by what the records point to, each as a chip that opens again and goes away with its cross. */
export function RelationFilters({ kind }: { kind: RecordKind }): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const [open, setOpen] = useState<string | null>(null);
  const values = filterValues as Record<string, unknown>;
  const relations = RELATIONS[kind];
  const textOf = (field: string): string | undefined => values[field] as string | undefined;
  const set = (field: string, filter: RelationFilter | null): void => {
    const { [field]: _old, ...others } = values;
    const text = filter ? writeRelation(filter) : undefined;
    setFilters(text ? { ...others, [field]: text } : others);
  };
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {relations.map((relation) => {
        const text = textOf(relation.field);
        return (
          text && (
            <RelationChip
              key={relation.field}
              relation={relation}
              text={text}
              onClick={() => setOpen(relation.field)}
              onDelete={() => set(relation.field, null)}
            />
          )
        );
      })}
      <Button size="small" startIcon={<AddIcon />} onClick={() => setOpen('')}>
        Add relation
      </Button>
      {open !== null && (
        <RelationFilterDialog
          relations={relations}
          start={open ? { field: open, filter: readRelation(textOf(open) ?? '') } : null}
          onClose={() => setOpen(null)}
          onSet={(field, filter) => {
            set(field, filter);
            setOpen(null);
          }}
        />
      )}
    </Stack>
  );
}
