import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useMe } from '../../auth/me';
import { KINDS } from './exports';

interface Props {
  kinds: string[];
  filters: Record<string, string>;
  onKinds: (kinds: string[]) => void;
  onFilter: (kind: string, filter: string) => void;
}

/** Which kinds, and of each all or what a filter means. */
export function KindChoice({ kinds, filters, onKinds, onFilter }: Props): ReactNode {
  const { data: me } = useMe();
  const readable = KINDS.filter(({ scope }) => me?.scopes.includes(scope));
  const toggle = (key: string): void =>
    onKinds(kinds.includes(key) ? kinds.filter((one) => one !== key) : [...kinds, key]);
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">What</FormLabel>
      <FormGroup row sx={{ columnGap: 1 }}>
        {readable.map(({ key, label }) => (
          <FormControlLabel
            key={key}
            label={label}
            control={<Checkbox checked={kinds.includes(key)} onChange={() => toggle(key)} />}
          />
        ))}
      </FormGroup>
      {readable
        .filter(({ key }) => kinds.includes(key) && filters[key] !== undefined)
        .map(({ key, label }) => (
          <TextField
            key={key}
            label={`Only ${label.toLowerCase()} that match`}
            helperText="As in the address of the list, such as terms.tags=any:work&date.gte=2024-01-01; empty for all"
            value={filters[key]}
            onChange={(event) => onFilter(key, event.target.value)}
            fullWidth
            sx={{ mt: 1.5 }}
          />
        ))}
    </FormControl>
  );
}
