import BackIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { MOST_SKIPPED } from '../api/dataProvider';
import { number } from '../shared/format/numbers';

const SMALLEST = 25;

/** Rows of a page; the server gives no more than the last at once. */
const SIZES = [SMALLEST, 50, 100, 200];

/** Leads to the next page and back, and jumps to one by its number as far as the server passes over records. */
export function CursorPager(): ReactNode {
  const list = useListContext();
  const { page, setPage, perPage, setPerPage, hasNextPage, hasPreviousPage, total } = list;
  const pages = Number.isFinite(total) ? Math.max(1, Math.ceil((total ?? 0) / perPage)) : undefined;
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
      {pages !== undefined && pages > 2 ? (
        <JumpTo
          key={page}
          page={page}
          pages={pages}
          last={lastReached(pages, perPage)}
          onGo={setPage}
        />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Page {page}
          {pages !== undefined && ` of ${pages}`}
        </Typography>
      )}
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

const lastReached = (pages: number, perPage: number): number =>
  Math.min(pages, Math.floor(MOST_SKIPPED / perPage) + 1);

interface JumpProps {
  page: number;
  pages: number;
  /** As far as one can jump. */
  last: number;
  onGo: (page: number) => void;
}

function JumpTo({ page, pages, last, onGo }: JumpProps): ReactNode {
  const [typed, setTyped] = useState(String(page));
  const wanted = Number(typed);
  const wrong = !Number.isInteger(wanted) || wanted < 1 || (wanted > last && wanted !== page);
  return (
    <Stack
      component="form"
      direction="row"
      sx={{ alignItems: 'center', gap: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onGo(wanted);
      }}
    >
      <TextField
        size="small"
        label="Page"
        value={typed}
        error={wrong}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric', 'aria-label': `Page, 1 to ${last}` } }}
        sx={{ width: 76 }}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        of {number(pages)}
      </Typography>
    </Stack>
  );
}
