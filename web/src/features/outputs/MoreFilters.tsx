import FilterIcon from '@mui/icons-material/FilterListOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { usePeople, type Choices } from '../../shared/lists/people';

const SOURCES: Choices = [
  ['manual', 'Typed or pasted'],
  ['import', 'Imported'],
  ['completion', 'Answers of the chat'],
  ['api', 'Sent by a program'],
];

const RATINGS: Choices = [
  ['none', 'Not rated'],
  ['some', 'Rated'],
  ...[5, 4, 3, 2, 1].map((stars): [string, string] => [String(stars), `${stars} of 5`]),
];

const EDITS: Choices = [
  ['true', 'With edits'],
  ['false', 'Raw only'],
];

const NAMES = ['createdBy', 'assigneeId', 'source', 'rating', 'edited'] as const;

/** Filters by person, source, rating and edits; how many are set is on the button. */
export function MoreFilters(): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const people = usePeople();
  const values = filterValues as Partial<Record<string, string | boolean>>;
  const count = NAMES.filter((name) => values[name] !== undefined).length;
  const field = (name: (typeof NAMES)[number], label: string, choices: Choices): ReactNode => (
    <TextField
      select
      label={label}
      value={values[name] === undefined ? '' : String(values[name])}
      onChange={(event) => setFilters({ ...values, [name]: event.target.value || undefined })}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">Any</MenuItem>
      {choices.map(([value, said]) => (
        <MenuItem key={value} value={value}>
          {said}
        </MenuItem>
      ))}
    </TextField>
  );
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
          {field('createdBy', 'Added by', people)}
          {field('assigneeId', 'To be reviewed by', [
            ['none', 'Nobody in particular'],
            ['some', 'Somebody'],
            ...people,
          ])}
          {field('source', 'Source', SOURCES)}
          {field('rating', 'Rating', RATINGS)}
          {field('edited', 'Edits', EDITS)}
          <Button
            disabled={count === 0}
            onClick={() =>
              setFilters({
                ...values,
                ...Object.fromEntries(NAMES.map((name) => [name, undefined])),
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
