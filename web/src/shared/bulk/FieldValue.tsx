import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { Reference, TermReference } from '../../api/types';
import { RecordField } from '../links/RecordField';
import { TermPicker } from '../terms/TermPicker';
import { useVocabularies } from '../terms/vocabularies';
import { SOURCES, type FieldRow } from './fieldChange';

interface Props {
  row: FieldRow;
  onChange: (value: FieldRow['value']) => void;
  /** What a link points to now. */
  start?: Reference | null;
}

const STARS = [1, 2, 3, 4, 5];

/** What a field of many records shall say. */
export function FieldValue({ row: { field, value }, onChange, start = null }: Props): ReactNode {
  const { label, type, kind } = field;
  const [record, setRecord] = useState(start);
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
  if (type === 'term') {
    return <TermValue row={{ field, value }} onChange={onChange} />;
  }
  const text = value === undefined || value === null ? '' : String(value);
  if (type === 'date' || type === 'language' || type === 'text') {
    return (
      <TextField
        type={type === 'date' ? 'date' : 'text'}
        label={label}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        multiline={(field.longest ?? 0) > 5_000}
        maxRows={10}
        {...(type === 'language' && { helperText: 'A language tag such as en or pt-BR' })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { maxLength: type === 'text' ? field.longest : 35 },
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
      : type === 'source'
        ? SOURCES
        : STARS.map((stars) => [String(stars), `${stars} of 5`]);
  return (
    <TextField
      select
      label={label}
      value={text}
      onChange={({ target }) =>
        onChange(
          type === 'yesNo'
            ? target.value === 'true'
            : type === 'source'
              ? target.value
              : Number(target.value),
        )
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

function TermValue({ row: { field, value }, onChange }: Props): ReactNode {
  const [chosen, setChosen] = useState<TermReference | null>(null);
  const vocabulary = useVocabularies().data?.find(({ key }) => key === field.vocabulary);
  if (!vocabulary) return null;
  return (
    <TermPicker
      vocabulary={vocabulary}
      label={field.label}
      creating={false}
      value={chosen && value !== undefined ? [chosen] : []}
      onChange={([term]) => {
        setChosen(term ?? null);
        onChange(term?.id);
      }}
    />
  );
}
