import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/http';
import type { Page, PromptVersion } from '../../api/types';
import { shortDate } from '../../shared/format/dates';

interface Props {
  promptId: string;
  /** Null means the current one. */
  value: number | null;
  onChange: (version: number | null) => void;
  problem?: string | undefined;
}

const CURRENT = 'current';

/** Which version of the prompt it was, the newest first, told apart by what was written of them. */
export function PromptVersionField({ promptId, value, onChange, problem }: Props): ReactNode {
  const { data = [] } = useQuery({
    queryKey: ['prompt', promptId, 'versions', 'newest'],
    queryFn: async () =>
      (
        await get<Page<PromptVersion>>(`/prompts/${promptId}/versions`, {
          limit: 200,
          sort: '-number',
        })
      ).items,
  });
  const choices: { number: number; said: string }[] = data.map(
    ({ number, message, createdAt }) => ({
      number,
      said: [message, shortDate(createdAt)].filter(Boolean).join(' · '),
    }),
  );
  const known = value === null || choices.some(({ number }) => number === value);
  return (
    <TextField
      select
      label="Version of the prompt"
      value={value === null ? CURRENT : String(value)}
      onChange={({ target }) => onChange(target.value === CURRENT ? null : Number(target.value))}
      error={problem !== undefined}
      helperText={problem}
      slotProps={{ select: { MenuProps: { slotProps: { paper: { sx: { maxHeight: 320 } } } } } }}
    >
      <MenuItem value={CURRENT}>The current one</MenuItem>
      {!known && <MenuItem value={String(value)}>Version {value}</MenuItem>}
      {choices.map(({ number, said }) => (
        <MenuItem key={number} value={String(number)}>
          Version {number}
          {said && ` · ${said}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
