import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { RecordKind } from '../../api/types';
import { RelationChip } from './RelationChip';
import { FilterDialog } from '../lists/FilterDialog';
import { choiceOf, type Listed } from './records';
import { RecordsPicker } from './RecordsPicker';
import {
  operatorsOf,
  readRelation,
  RELATIONS,
  writeRelation,
  type RelationFilter,
  type RelationName,
} from './relations';

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
        <FilterDialog
          by="relation"
          choices={relations.map(({ field, label }) => ({ key: field, label }))}
          operators={(field) => {
            const relation = relations.find((one) => one.field === field);
            return relation ? operatorsOf(relation) : [];
          }}
          start={open ? { key: open, filter: readRelation(textOf(open) ?? '') } : null}
          values={(field, ids, onChange) => {
            const relation = relations.find((one) => one.field === field);
            return (
              relation && (
                <ChosenRecords key={field} relation={relation} ids={ids} onChange={onChange} />
              )
            );
          }}
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

interface ChosenProps {
  relation: RelationName;
  ids: string[];
  onChange: (ids: string[]) => void;
}

/** Records by their ids, whose titles are looked up. */
function ChosenRecords({ relation, ids, onChange }: ChosenProps): ReactNode {
  const { kind, label } = relation;
  const chosen = useQueries({
    queries: ids.map((id) => ({
      queryKey: [kind, id, 'linked'],
      queryFn: async () => choiceOf(await get<Listed>(`/${recordsOf(kind)}/${id}`)),
    })),
  }).map(({ data }, place) => data ?? { id: ids[place] ?? '', title: '…' });
  return (
    <RecordsPicker
      kind={kind}
      label={label}
      creating={false}
      value={chosen}
      onChange={(records) => onChange(records.map(({ id }) => id))}
    />
  );
}
