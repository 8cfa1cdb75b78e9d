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
import { namesValues, type Filter, type Operator } from '../../api/filters';

interface Props<O extends Operator> {
  /** What one filters by: “vocabulary”. */
  by: string;
  choices: { key: string; label: string }[];
  /** In which ways one can filter by it. */
  operators: (key: string) => O[];
  /** What is changed; null where one is added. */
  start: { key: string; filter: Filter<O> } | null;
  /** The field that names what to filter by. */
  values: (key: string, named: string[], onChange: (named: string[]) => void) => ReactNode;
  onClose: () => void;
  onSet: (key: string, filter: Filter<O>) => void;
}

const LABELS: Record<Operator, string> = {
  any: 'Any of',
  all: 'All of',
  not: 'None of',
  none: 'Not set',
  some: 'Set',
  several: 'Several',
};

/** Asks what the records of a list shall have: by terms and by relations alike. */
export function FilterDialog<O extends Operator>(props: Props<O>): ReactNode {
  const { by, choices, operators, start, values, onClose, onSet } = props;
  const [key, setKey] = useState(start?.key ?? choices[0]?.key ?? '');
  const [chosen, setOperator] = useState<O | undefined>(start?.filter.operator);
  const ways = operators(key);
  const operator = chosen && ways.includes(chosen) ? chosen : ways[0];
  const [named, setNamed] = useState(start?.filter.values ?? []);
  const known = choices.some((choice) => choice.key === key);
  const asks = operator !== undefined && namesValues(operator);
  const ready = known && operator !== undefined && (!asks || named.length > 0);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="filter-title">
      <DialogTitle id="filter-title">Filter by {by}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            select
            label={by.charAt(0).toUpperCase() + by.slice(1)}
            value={known ? key : ''}
            onChange={(event) => {
              setKey(event.target.value);
              setNamed([]);
            }}
          >
            {choices.map((choice) => (
              <MenuItem key={choice.key} value={choice.key}>
                {choice.label}
              </MenuItem>
            ))}
          </TextField>
          <ToggleButtonGroup
            exclusive
            size="small"
            fullWidth
            value={operator}
            onChange={(_, next: O | null) => next && setOperator(next)}
            aria-label="How to filter"
          >
            {ways.map((one) => (
              <ToggleButton key={one} value={one}>
                {LABELS[one]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {known && asks && values(key, named, setNamed)}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={!ready}
          onClick={() => operator && onSet(key, { operator, values: asks ? named : [] })}
        >
          Apply filter
        </Button>
      </DialogActions>
    </Dialog>
  );
}
