import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { usePeopleChoices } from '../people/people';

/** Narrows a list to what one person added. */
export function PersonFilter(): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const people = usePeopleChoices();
  const values = filterValues as { createdBy?: string };
  return (
    <TextField
      select
      label="Added by"
      value={people.some(([id]) => id === values.createdBy) ? values.createdBy : ''}
      onChange={(event) => setFilters({ ...values, createdBy: event.target.value || undefined })}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ minWidth: 130 }}
    >
      <MenuItem value="">Anybody</MenuItem>
      {people.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
