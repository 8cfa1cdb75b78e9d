import BackIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';

const SMALLEST = 25;

/** Rows of a page; the server gives no more than the last at once. */
const SIZES = [SMALLEST, 50, 100, 200];

/** Cursors know a next page and the way back, no page numbers. */
export function CursorPager(): ReactNode {
  const { page, setPage, perPage, setPerPage, hasNextPage, hasPreviousPage } = useListContext();
  if (!hasNextPage && !hasPreviousPage && perPage <= SMALLEST) return null;
  return (
    <Stack
      direction="row"
      sx={{ justifyContent: 'center', alignItems: 'center', gap: 2, py: 2, flexWrap: 'wrap' }}
    >
      <Button
        disabled={!hasPreviousPage}
        onClick={() => setPage(page - 1)}
        startIcon={<BackIcon />}
      >
        Previous
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Page {page}
      </Typography>
      <Button disabled={!hasNextPage} onClick={() => setPage(page + 1)} endIcon={<NextIcon />}>
        Next
      </Button>
      <TextField
        select
        size="small"
        label="Rows"
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
        sx={{ minWidth: 88 }}
      >
        {[...new Set([perPage, ...SIZES])]
          .sort((a, b) => a - b)
          .map((size) => (
            <MenuItem key={size} value={size}>
              {size}
            </MenuItem>
          ))}
      </TextField>
    </Stack>
  );
}
