import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useEffect, useState, type ReactNode } from 'react';

/** Waits a moment before it shows, so that a fast answer does not flicker. */
export function Loading({ rows = 5, height = 56 }: { rows?: number; height?: number }): ReactNode {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" aria-label="Loading" sx={{ minHeight: height * rows }}>
      {late && (
        <Stack sx={{ gap: 1, py: 1 }}>
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton
              key={row}
              variant="rounded"
              height={height - 8}
              sx={{ opacity: 1 - row / (rows + 2) }}
            />
          ))}
        </Stack>
      )}
    </Box>
  );
}
