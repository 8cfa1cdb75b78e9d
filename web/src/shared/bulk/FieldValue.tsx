import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { Reference } from '../../api/types';
import { RecordField } from '../links/RecordField';
import type { FieldRow } from './fieldChange';

interface Props {
  row: FieldRow;
  onChange: (value: FieldRow['value']) => void;
}

const STARS = [1, 2, 3, 4, 5];

/** What a field of many records shall say. */
export function FieldValue({ row: { field, value }, onChange }: Props): ReactNode {
  const { label, type, kind } = field;
  const [record, setRecord] = useState<Reference | null>(null);
  if (type === 'record' && kind) {
    return (
      <RecordField
        kind={kind}
        label={label}
        value={record}
        onChange={(chosen) => {
          setRecord(chosen);
          onChange(chosen?.id);
        }}
      />
    );
  }
  const text = value === undefined || value === null ? '' : String(value);
  if (type === 'date' || type === 'language' || type === 'text') {
    return (
      <TextField
        type={type === 'date' ? 'date' : 'text'}
        label={label}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        {...(type === 'language' && { helperText: 'A language tag such as en or pt-BR' })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { maxLength: type === 'text' ? 100 : 35 },
        }}
      />
    );
  }
  const choices: [string, string][] =
    type === 'yesNo'
      ? [
          ['true', 'Yes'],
          ['false', 'No'],
        ]
      : STARS.map((stars) => [String(stars), `${stars} of 5`]);
  return (
    <TextField
      select
      label={label}
      value={text}
      onChange={({ target }) =>
        onChange(type === 'yesNo' ? target.value === 'true' : Number(target.value))
      }
    >
      {choices.map(([choice, said]) => (
        <MenuItem key={choice} value={choice}>
          {said}
        </MenuItem>
      ))}
    </TextField>
  );
}
