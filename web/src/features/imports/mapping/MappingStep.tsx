import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Import, RowKind } from '../../../api/types';
import { useCan } from '../../../auth/me';
import { useSave } from '../../../shared/saving/useSave';
import { tryMapping } from '../imports';
import { ColumnTable } from './ColumnTable';
import { faultOf, forKind, keptIn, mappingOf, suggested } from './columns';
import { RowPreview } from './RowPreview';

/** Asks what the columns of a table hold, then tries again with the answer. */
export function MappingStep({ one }: { one: Import }): ReactNode {
  const columns = one.columns ?? [];
  const [kind, setKind] = useState<RowKind>(one.rowKind ?? 'output');
  const [choices, setChoices] = useState(() => suggested(kind, columns));
  const [multiple, setMultiple] = useState(one.options?.mapping?.multiple ?? '|');
  const mayWrite = useCan('imports:write');
  const navigate = useNavigate();
  const attempt = useSave(() => tryMapping(one, mappingOf(kind, choices, multiple)), {
    refresh: ['imports'],
    onDone: ({ id }) => void navigate(`/imports/${id}`),
  });
  const fault = faultOf(choices);
  return (
    <Stack component="section" aria-label="Columns" sx={{ gap: 2 }}>
      <Typography variant="h4" component="h2">
        What do the columns hold?
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        This table is not of a program that is known. Columns that become no field are kept in the{' '}
        {keptIn[kind]} of each record. Tables with the same columns begin with your answer next
        time.
      </Typography>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
        <TextField
          select
          size="small"
          label="Each row becomes"
          value={kind}
          sx={{ minWidth: 180 }}
          onChange={({ target }) => {
            const next = target.value as RowKind;
            setKind(next);
            setChoices(forKind(next, columns, choices));
          }}
        >
          <MenuItem value="output">an output</MenuItem>
          <MenuItem value="prompt">a prompt</MenuItem>
        </TextField>
        <TextField
          size="small"
          label="Between several values of a cell"
          value={multiple}
          sx={{ minWidth: 240 }}
          slotProps={{ htmlInput: { maxLength: 10 } }}
          onChange={({ target }) => setMultiple(target.value)}
        />
      </Stack>
      <ColumnTable
        kind={kind}
        columns={columns}
        choices={choices}
        onChange={(header, place) => setChoices({ ...choices, [header]: place })}
      />
      <RowPreview columns={columns} choices={choices} multiple={multiple} />
      {fault && (
        <Alert severity="warning" variant="outlined">
          {fault}
        </Alert>
      )}
      {mayWrite && (
        <Button
          variant="contained"
          sx={{ alignSelf: 'flex-start' }}
          disabled={fault !== null || attempt.isPending}
          onClick={() => attempt.mutate(undefined)}
        >
          Try with these columns
        </Button>
      )}
    </Stack>
  );
}
