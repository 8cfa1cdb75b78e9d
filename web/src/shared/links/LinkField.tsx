import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { isLink } from './links';

interface Props {
  value: string;
  onChange: (link: string) => void;
  /** What the server said of it. */
  problem?: string | undefined;
}

/** An address on the web, or nothing. */
export function LinkField({ value, onChange, problem }: Props): ReactNode {
  const wrong = value.trim() !== '' && !isLink(value);
  return (
    <TextField
      label="Link"
      type="url"
      placeholder="https://…"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={wrong || problem !== undefined}
      helperText={
        problem ?? (wrong && 'A link begins with http:// or https:// and has no spaces in it.')
      }
    />
  );
}
