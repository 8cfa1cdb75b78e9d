import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { RecordKind } from '../../api/types';
import { BulkDialog } from './BulkDialog';
import { BULK_FIELDS, fieldChangeOf, type FieldRow } from './fieldChange';
import { FieldValue } from './FieldValue';
import type { Change, Target } from './target';

interface Props {
  kind: RecordKind;
  title: string;
  target: Target;
  onClose: () => void;
  onApply: (change: Change) => void;
}

/** Fields and links that many records get at once. */
export function BulkFieldsDialog({ kind, title, target, onClose, onApply }: Props): ReactNode {
  const fields = BULK_FIELDS[kind];
  const [rows, setRows] = useState<FieldRow[]>(
    fields.slice(0, 1).map((field) => ({ field, value: undefined })),
  );
  const set = (at: number, row: FieldRow): void =>
    setRows(rows.map((one, index) => (index === at ? row : one)));
  const free = fields.filter((field) => rows.every((row) => row.field !== field));
  const [next] = free;
  return (
    <BulkDialog
      kind={kind}
      title={title}
      target={target}
      change={fieldChangeOf(rows)}
      action="Apply"
      will="will change"
      onClose={onClose}
      onApply={onApply}
    >
      <Stack sx={{ gap: 2.5, pt: 1 }}>
        {rows.map((row, index) => (
          <Stack key={row.field.field} sx={{ gap: 1 }}>
            <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
              <TextField
                select
                fullWidth
                label="Field"
                value={row.field.field}
                onChange={(event) => {
                  const field = fields.find((one) => one.field === event.target.value);
                  if (field) set(index, { field, value: undefined });
                }}
              >
                {[row.field, ...free].map(({ field, label }) => (
                  <MenuItem key={field} value={field}>
                    {label}
                  </MenuItem>
                ))}
              </TextField>
              {rows.length > 1 && (
                <IconButton
                  aria-label={`Leave ${row.field.label} as it is`}
                  onClick={() => setRows(rows.filter((one) => one !== row))}
                >
                  <RemoveIcon fontSize="small" />
                </IconButton>
              )}
            </Stack>
            {row.value !== null && (
              <FieldValue row={row} onChange={(value) => set(index, { ...row, value })} />
            )}
            {row.field.optional && (
              <FormControlLabel
                label={`Empty ${row.field.label.toLowerCase()}`}
                control={
                  <Checkbox
                    size="small"
                    checked={row.value === null}
                    onChange={(_, empty) => set(index, { ...row, value: empty ? null : undefined })}
                  />
                }
              />
            )}
          </Stack>
        ))}
        {next && (
          <Button
            startIcon={<AddIcon />}
            onClick={() => setRows([...rows, { field: next, value: undefined }])}
            sx={{ alignSelf: 'flex-start' }}
          >
            Another field
          </Button>
        )}
      </Stack>
    </BulkDialog>
  );
}
