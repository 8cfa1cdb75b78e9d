import BackIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';

/** Cursors know a next page and the way back, no page numbers. */
export function CursorPager(): ReactNode {
  const { page, setPage, hasNextPage, hasPreviousPage } = useListContext();
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <Stack direction="row" sx={{ justifyContent: 'center', alignItems: 'center', gap: 2, py: 2 }}>
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
    </Stack>
  );
}
