import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Variable } from '../../api/types';
import { variablesOf, writtenOf } from './variables';

const TYPES = ['text', 'number', 'integer', 'boolean', 'date', 'list', 'json'];

interface Props {
  texts: string[];
  variables: Variable[];
  onChange: (variables: Variable[]) => void;
}

/** What each variable that occurs takes. What was said of one that is gone is kept, in case it comes back. */
export function VariableFields({ texts, variables, onChange }: Props): ReactNode {
  const occurring = variablesOf(texts.join('\n'), variables);
  const change = (changed: Variable): void =>
    onChange([...variables.filter(({ name }) => name !== changed.name), changed]);
  if (occurring.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        No variables. Write <code>{'{{name}}'}</code> to add one.
      </Typography>
    );
  }
  return (
    <Stack component="section" aria-label="Variables" sx={{ gap: 1.5 }}>
      <Typography variant="h4" component="h2">
        Variables
      </Typography>
      {occurring.map((variable) => (
        <Stack
          key={variable.name}
          role="group"
          aria-label={variable.name}
          direction={{ xs: 'column', md: 'row' }}
          sx={{ gap: 1, alignItems: { md: 'center' } }}
        >
          <Typography sx={{ fontWeight: 600, minWidth: 120, overflowWrap: 'anywhere' }}>
            {variable.name}
          </Typography>
          <TextField
            select
            label="Type"
            value={variable.type ?? 'text'}
            onChange={(event) => change({ ...variable, type: event.target.value })}
            sx={{ minWidth: 120 }}
          >
            {TYPES.map((type) => (
              <MenuItem key={type} value={type}>
                {type}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label="Default"
            value={writtenOf(variable.default)}
            onChange={(event) => change({ ...variable, default: event.target.value || null })}
            sx={{ flex: 1 }}
          />
          <TextField
            label="Description"
            value={variable.description ?? ''}
            onChange={(event) => change({ ...variable, description: event.target.value || null })}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            sx={{ flex: 1 }}
          />
          <FormControlLabel
            label="Required"
            control={
              <Checkbox
                checked={variable.required ?? false}
                onChange={(_, required) => change({ ...variable, required })}
              />
            }
          />
        </Stack>
      ))}
    </Stack>
  );
}
