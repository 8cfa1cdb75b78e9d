import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, type ReactNode } from 'react';
import { nameOf, useModels } from './completions';

interface Props {
  value: string;
  onChange: (model: string) => void;
}

export function ModelPicker({ value, onChange }: Props): ReactNode {
  const models = useModels();
  const names = [...new Set((models.data ?? []).map(nameOf))];
  const first = names[0];
  useEffect(() => {
    if (value === '' && first) onChange(first);
  }, [value, first, onChange]);
  return (
    <Autocomplete
      options={names}
      value={value || null}
      onChange={(_, chosen) => onChange(chosen ?? '')}
      loading={models.isPending}
      noOptionsText="No model is offered. An administrator adds connections."
      sx={{ width: 260, maxWidth: '100%' }}
      renderInput={(input) => (
        <TextField
          {...input}
          label="Model"
          error={models.isError}
          helperText={models.isError ? 'The models could not be listed' : undefined}
        />
      )}
    />
  );
}
