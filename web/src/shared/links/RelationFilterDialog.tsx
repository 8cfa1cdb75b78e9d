import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import { RecordsPicker } from './RecordsPicker';
import { choiceOf, type Listed } from './records';
import type { RelationFilter, RelationName, RelationOperator } from './relations';

interface Props {
  relations: RelationName[];
  start: { field: string; filter: RelationFilter } | null;
  onClose: () => void;
  onSet: (field: string, filter: RelationFilter) => void;
}

const OPERATORS: [RelationOperator, string][] = [
  ['any', 'Any of'],
  ['some', 'Set'],
  ['none', 'Not set'],
];

/** Asks to which records the records of a list shall point. */
export function RelationFilterDialog({ relations, start, onClose, onSet }: Props): ReactNode {
  const [field, setField] = useState(start?.field ?? relations[0]?.field ?? '');
  const [filter, setFilter] = useState<RelationFilter>(
    start?.filter ?? { operator: 'any', ids: [] },
  );
  const relation = relations.find((one) => one.field === field);
  const kind = relation?.kind ?? 'output';
  const named = filter.operator === 'any';
  const chosen = useQueries({
    queries: filter.ids.map((id) => ({
      queryKey: [kind, id, 'linked'],
      queryFn: async () => choiceOf(await get<Listed>(`/${recordsOf(kind)}/${id}`)),
    })),
  }).map(({ data }, place) => data ?? { id: filter.ids[place] ?? '', title: '…' });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="relation-title">
      <DialogTitle id="relation-title">Filter by relation</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            select
            label="Relation"
            value={field}
            onChange={(event) => {
              setField(event.target.value);
              setFilter({ ...filter, ids: [] });
            }}
          >
            {relations.map((one) => (
              <MenuItem key={one.field} value={one.field}>
                {one.label}
              </MenuItem>
            ))}
          </TextField>
          <ToggleButtonGroup
            exclusive
            size="small"
            fullWidth
            value={filter.operator}
            onChange={(_, operator: RelationOperator | null) =>
              operator && setFilter({ ...filter, operator })
            }
            aria-label="How to filter"
          >
            {OPERATORS.map(([operator, label]) => (
              <ToggleButton key={operator} value={operator}>
                {label}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {relation && named && (
            <RecordsPicker
              key={relation.field}
              kind={kind}
              label={relation.label}
              creating={false}
              value={chosen}
              onChange={(records) => setFilter({ ...filter, ids: records.map(({ id }) => id) })}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={!relation || (named && filter.ids.length === 0)}
          onClick={() => onSet(field, filter)}
        >
          Apply filter
        </Button>
      </DialogActions>
    </Dialog>
  );
}
