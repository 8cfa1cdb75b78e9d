import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { RowKind, TableColumn } from '../../../api/types';
import { useVocabularies } from '../../../shared/terms/vocabularies';
import { placesOf, type Choices } from './columns';

interface Props {
  kind: RowKind;
  columns: TableColumn[];
  choices: Choices;
  onChange: (header: string, place: string) => void;
}

/** Each column with its first values, and what it is to become. */
export function ColumnTable({ kind, columns, choices, onChange }: Props): ReactNode {
  const vocabularies = (useVocabularies().data ?? []).filter(
    ({ key, appliesTo }) => key !== 'tags' && appliesTo.includes(kind),
  );
  const places = [
    ...placesOf(kind),
    ...vocabularies.map(({ key, name }) => ({ value: `terms.${key}`, label: name })),
  ];
  return (
    <Stack component="ul" aria-label="Columns of the table" sx={{ gap: 1, m: 0, p: 0 }}>
      {columns.map(({ header, samples }) => {
        const chosen = choices[header] ?? '';
        const known = places.some(({ value }) => value === chosen);
        return (
          <Paper
            key={header}
            component="li"
            variant="outlined"
            sx={{
              listStyle: 'none',
              borderRadius: '14px',
              p: 1.5,
              display: 'grid',
              gap: 1.5,
              alignItems: 'center',
              gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 240px' },
            }}
          >
            <div>
              <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{header}</Typography>
              <Typography
                variant="body2"
                sx={{ color: 'text.secondary', overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
              >
                {samples
                  .filter((sample) => sample.trim() !== '')
                  .map((sample) => (sample.length > 80 ? `${sample.slice(0, 80)}…` : sample))
                  .join(' · ') || 'empty in the first rows'}
              </Typography>
            </div>
            <TextField
              select
              fullWidth
              size="small"
              label={`${header} becomes`}
              value={chosen}
              onChange={({ target }) => onChange(header, target.value)}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            >
              {places.map(({ value, label }) => (
                <MenuItem key={value} value={value}>
                  {label}
                </MenuItem>
              ))}
              {!known && <MenuItem value={chosen}>{chosen}</MenuItem>}
            </TextField>
          </Paper>
        );
      })}
    </Stack>
  );
}
