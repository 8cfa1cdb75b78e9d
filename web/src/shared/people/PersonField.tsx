import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useAssignees, type Person } from './people';

interface Props {
  label: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  helperText?: string | undefined;
  error?: boolean;
  autoFocus?: boolean;
}

/** A member of the organisation who can change records, oneself first. */
export function PersonField({ value, onChange, ...field }: Props): ReactNode {
  const people = useAssignees();
  return (
    <Autocomplete<Person>
      options={people}
      value={value}
      onChange={(_, person) => onChange(person)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText="Nobody of that name"
      autoHighlight
      fullWidth
      renderInput={(input) => <TextField {...input} {...field} />}
    />
  );
}
