import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useMembers } from '../administration/administration';

interface Props {
  /** The owner who keeps the password; null where everybody does. */
  value: string | null;
  onChange: (person: string | null) => void;
  said: string | undefined;
}

const NOBODY = '';

/** Whether people of the domains have to sign in by the provider. */
export function Enforcement({ value, onChange, said }: Props): ReactNode {
  const owners = (useMembers().data ?? []).filter(
    ({ role, enabled }) => role === 'owner' && enabled !== false,
  );
  return (
    <TextField
      select
      label="Enforced"
      value={owners.some(({ id }) => id === value) ? value : NOBODY}
      onChange={(event) => onChange(event.target.value || null)}
      error={said !== undefined}
      helperText={
        said ?? 'Once it is switched on, nobody else of these domains signs in by password'
      }
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value={NOBODY}>No: passwords go on to work</MenuItem>
      {owners.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          Yes, but {name} keeps the password for emergencies
        </MenuItem>
      ))}
    </TextField>
  );
}
