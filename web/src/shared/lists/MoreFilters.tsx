import FilterIcon from '@mui/icons-material/FilterListOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useListContext } from 'ra-core';

export type Choices = [value: string, label: string][];

/** One of the filters, to be set to one of its choices or to any. */
export type Field = (name: string, label: string, choices: Choices) => ReactNode;

interface Props {
  /** Of all filters that it holds. */
  names: readonly string[];
  /** Shows them; what it needs for that is asked for when it is opened. */
  fields: ComponentType<{ field: Field }>;
}

/** The filters that a list has besides those in sight; how many are set is on the button. */
export function MoreFilters({ names, fields: Fields }: Props): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const values = filterValues as Partial<Record<string, string | boolean>>;
  const count = names.filter((name) => values[name] !== undefined).length;
  const field: Field = (name, label, choices) => {
    const value = values[name] === undefined ? '' : String(values[name]);
    const known = value === '' || choices.some(([one]) => one === value);
    return (
      <TextField
        select
        label={label}
        value={value}
        onChange={(event) => setFilters({ ...values, [name]: event.target.value || undefined })}
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
        <Stack sx={{ gap: 2, p: 2, width: 280 }}>
          <Fields field={field} />
          <Button
            disabled={count === 0}
            onClick={() =>
              setFilters({
                ...values,
                ...Object.fromEntries(names.map((name) => [name, undefined])),
              })
            }
          >
            Clear these
          </Button>
        </Stack>
      </Popover>
    </>
  );
}
