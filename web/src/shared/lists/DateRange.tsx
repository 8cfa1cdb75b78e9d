import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';

type Bounds = { gte?: string; lt?: string };

const DAY = 86_400_000;

/** Whole days, both ends included: the server compares with the start of the day after. */
export function DateRange({ field }: { field: string }): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Record<string, unknown>;
  const bounds = (values[field] ?? {}) as Bounds;
  const set = (change: Bounds): void => {
    const next = { ...bounds, ...change };
    setFilters({ ...values, [field]: next.gte || next.lt ? next : undefined });
  };
  return (
    <Stack direction="row" sx={{ gap: 1 }}>
      <TextField
        type="date"
        label="From"
        value={dayOf(bounds.gte)}
        onChange={(event) => set({ gte: startOf(event.target.value) })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 148 }}
      />
      <TextField
        type="date"
        label="Until"
        value={dayOf(bounds.lt, -DAY)}
        onChange={(event) => set({ lt: startOf(event.target.value, DAY) })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 148 }}
      />
    </Stack>
  );
}

const dayOf = (date: string | undefined, shift = 0): string =>
  date ? new Date(Date.parse(date) + shift).toISOString().slice(0, 10) : '';

const startOf = (day: string, shift = 0): string | undefined =>
  day ? new Date(Date.parse(day) + shift).toISOString().slice(0, 10) : undefined;
