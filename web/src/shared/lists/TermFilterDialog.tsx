import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import type { TermFilter, TermOperator } from '../../api/filters';
import type { Vocabulary } from '../../api/types';
import { TermPicker } from '../terms/TermPicker';

interface Props {
  vocabularies: Vocabulary[];
  start: { key: string; filter: TermFilter } | null;
  onClose: () => void;
  onSet: (key: string, filter: TermFilter) => void;
}

const OPERATORS: [TermOperator, string][] = [
  ['any', 'Any of'],
  ['all', 'All of'],
  ['not', 'None of'],
  ['none', 'Not set'],
  ['some', 'Set'],
];

export function TermFilterDialog({ vocabularies, start, onClose, onSet }: Props): ReactNode {
  const [key, setKey] = useState(start?.key ?? vocabularies[0]?.key ?? '');
  const [filter, setFilter] = useState<TermFilter>(start?.filter ?? { operator: 'any', terms: [] });
  const vocabulary = vocabularies.find((one) => one.key === key);
  const named = filter.operator !== 'none' && filter.operator !== 'some';
  const ready = vocabulary && (!named || filter.terms.length > 0);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="filter-title">
      <DialogTitle id="filter-title">Filter by vocabulary</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            select
            label="Vocabulary"
            value={key}
            onChange={(event) => {
              setKey(event.target.value);
              setFilter({ ...filter, terms: [] });
            }}
          >
            {vocabularies.map((one) => (
              <MenuItem key={one.key} value={one.key}>
                {one.name}
              </MenuItem>
            ))}
          </TextField>
          <ToggleButtonGroup
            exclusive
            size="small"
            fullWidth
            value={filter.operator}
            onChange={(_, operator: TermOperator | null) =>
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
          {vocabulary && named && (
            <TermPicker
              vocabulary={vocabulary}
              several
              creating={false}
              label="Terms"
              value={filter.terms.map((slug) => ({
                id: '',
                slug,
                name: slug.replaceAll('-', ' '),
              }))}
              onChange={(terms) => setFilter({ ...filter, terms: terms.map(({ slug }) => slug) })}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!ready} onClick={() => onSet(key, filter)}>
          Apply filter
        </Button>
      </DialogActions>
    </Dialog>
  );
}
