import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';

interface Column {
  key: string;
  label: string;
  /** By what the list is sorted when it is clicked. */
  sort?: string | undefined;
}

interface Props {
  /** Those after the title. */
  columns: Column[];
  selectable: boolean;
}

/** The head of a table of records: sorts by a column, and selects all of the page. */
export function SortableHead({ columns, selectable }: Props): ReactNode {
  const { data = [], selectedIds, onSelect } = useListContext<{ id: string }>();
  const here = data.filter(({ id }) => selectedIds.includes(id)).length;
  const all = here > 0 && here === data.length;
  return (
    <TableHead>
      <TableRow>
        {selectable && (
          <TableCell padding="checkbox">
            <Checkbox
              size="small"
              checked={all}
              indeterminate={here > 0 && !all}
              onChange={() => onSelect(all ? [] : data.map(({ id }) => id))}
              slotProps={{ input: { 'aria-label': 'Select all on this page' } }}
            />
          </TableCell>
        )}
        <SortCell label="Title" sort="title" />
        {columns.map(({ key, label, sort }) =>
          sort ? (
            <SortCell key={key} label={label} sort={sort} />
          ) : (
            <TableCell key={key}>{label}</TableCell>
          ),
        )}
      </TableRow>
    </TableHead>
  );
}

function SortCell({ label, sort: field }: { label: string; sort: string }): ReactNode {
  const { sort, setSort } = useListContext();
  const active = sort.field === field;
  const direction = active && sort.order === 'ASC' ? 'asc' : 'desc';
  const first = field === 'title' ? 'ASC' : 'DESC';
  const next = active ? (sort.order === 'ASC' ? 'DESC' : 'ASC') : first;
  return (
    <TableCell sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={direction}
        onClick={() => setSort({ field, order: next })}
        sx={{ minHeight: 28 }}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
}
