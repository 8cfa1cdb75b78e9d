import FilterIcon from '@mui/icons-material/FilterListOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { number } from '../../shared/format/numbers';
import { usePeople, type Choices } from '../../shared/lists/people';
import { useOrigins, type Origin } from './conversations';

const NAMES = ['createdBy', 'platform', 'model'] as const;

/** Filters by person, platform and model; how many are set is on the button. */
export function MoreFilters(): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const values = filterValues as Partial<Record<string, string>>;
  const count = NAMES.filter((name) => values[name] !== undefined).length;
  return (
    <>
      <Button
        startIcon={<FilterIcon />}
        aria-haspopup="dialog"
        variant={count > 0 ? 'outlined' : 'text'}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {count > 0 ? `More filters (${count})` : 'More filters'}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': 'More filters' } }}
      >
        <Fields
          values={values}
          onChange={(change) => setFilters({ ...values, ...change })}
          count={count}
        />
      </Popover>
    </>
  );
}

interface FieldsProps {
  values: Partial<Record<string, string>>;
  onChange: (change: Partial<Record<string, string | undefined>>) => void;
  count: number;
}

function Fields({ values, onChange, count }: FieldsProps): ReactNode {
  const people = usePeople();
  const { data: { platforms = [], models = [] } = {} } = useOrigins();
  const field = (name: (typeof NAMES)[number], label: string, choices: Choices): ReactNode => {
    const value = values[name] ?? '';
    const known = value === '' || choices.some(([one]) => one === value);
    return (
      <TextField
        select
        label={label}
        value={value}
        onChange={(event) => onChange({ [name]: event.target.value || undefined })}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">Any</MenuItem>
        {!known && <MenuItem value={value}>{value}</MenuItem>}
        {choices.map(([one, said]) => (
          <MenuItem key={one} value={one}>
            {said}
          </MenuItem>
        ))}
      </TextField>
    );
  };
  return (
    <Stack sx={{ gap: 2, p: 2, width: 280 }}>
      {field('createdBy', 'Added by', people)}
      {field('platform', 'Platform', counted(platforms))}
      {field('model', 'Model', counted(models))}
      <Button
        disabled={count === 0}
        onClick={() => onChange(Object.fromEntries(NAMES.map((name) => [name, undefined])))}
      >
        Clear these
      </Button>
    </Stack>
  );
}

/** A comma would part two values. */
const counted = (origins: Origin[]): Choices =>
  origins
    .filter(({ value }) => !value.includes(','))
    .map(({ value, count }) => [value, `${value} (${number(count)})`]);
