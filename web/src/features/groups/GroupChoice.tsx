import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { Role } from '../../api/types';
import { useMe } from '../../auth/me';
import { isGivable, pathOf, useGroups } from './groups';

interface Props {
  roles: Role[];
  /** Ids. */
  value: string[];
  onChange: (chosen: string[]) => void;
}

/** Groups into which somebody is put at once; nothing where there are none that may be given. */
export function GroupChoice({ roles, value, onChange }: Props): ReactNode {
  const held = useMe().data?.scopes ?? [];
  const groups = useGroups().data ?? [];
  const givable = groups.filter((group) => isGivable(group, roles, held));
  if (givable.length === 0) return null;
  return (
    <Autocomplete
      multiple
      options={givable}
      value={givable.filter(({ id }) => value.includes(id))}
      onChange={(_, chosen) => onChange(chosen.map(({ id }) => id))}
      getOptionLabel={(group) => pathOf(group, groups)}
      getOptionKey={({ id }) => id}
      noOptionsText="No such group"
      renderInput={(input) => (
        <TextField {...input} label="Groups" helperText="What they give comes beside the role." />
      )}
    />
  );
}
