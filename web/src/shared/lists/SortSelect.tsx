import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';

export interface SortOption {
  field: string;
  order: 'ASC' | 'DESC';
  label: string;
}

export function SortSelect({ options }: { options: SortOption[] }): ReactNode {
  const { sort, setSort } = useListContext();
  const present = options.findIndex(
    ({ field, order }) => field === sort.field && order === sort.order,
  );
  return (
    <TextField
      select
      label="Sort"
      value={present < 0 ? '' : present}
      onChange={(event) => {
        const chosen = options[Number(event.target.value)];
        if (chosen) setSort({ field: chosen.field, order: chosen.order });
      }}
      sx={{ minWidth: 150 }}
    >
      {options.map(({ label }, index) => (
        <MenuItem key={label} value={index}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
