import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { Preferences } from '../../api/types';
import { useChangePreferences, usePreferences } from '../../shared/preferences/usePreferences';
import { Section } from './Section';

/** How lists and dates look. */
export function Looks(): ReactNode {
  const preferences = usePreferences();
  const change = useChangePreferences();
  return (
    <Section title="Lists and dates" about="A list whose density you set by itself keeps it.">
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, '& > *': { flex: 1 } }}>
        <TextField
          select
          label="Rows of lists"
          value={preferences.density}
          onChange={({ target }) =>
            change(() => ({ density: target.value as Preferences['density'] }))
          }
        >
          <MenuItem value="small">Close together</MenuItem>
          <MenuItem value="medium">Roomy</MenuItem>
        </TextField>
        <TextField
          select
          label="Times"
          value={preferences.dates}
          onChange={({ target }) => change(() => ({ dates: target.value as Preferences['dates'] }))}
        >
          <MenuItem value="distance">How long ago, within a week</MenuItem>
          <MenuItem value="moment">Day and time</MenuItem>
        </TextField>
      </Stack>
    </Section>
  );
}
