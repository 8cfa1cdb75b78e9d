import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { explain, ProblemError } from '../../api/problem';
import type { Output, Reference } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { useSettled } from '../../shared/keyboard/useSettled';
import { idIn, useOutputChoices } from './outputs';

interface Props {
  label: string;
  value: Reference | null;
  onChange: (chosen: Reference | null) => void;
  /** The output that cannot be chosen. */
  except: string;
  /** What the server said of the choice. */
  problem?: string | undefined;
}

interface Choice extends Reference {
  from?: string;
}

const PAUSE_MS = 250;

/** Type-ahead over outputs; takes an id or the address of an output as well. */
export function OutputPicker({ label, value, onChange, except, problem }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), PAUSE_MS);
  const found = useOutputChoices(asked, open);
  // what was found for other words must not be chosen by a fast Enter
  const looking = asked !== typed.trim() || found.isFetching;
  const choices = looking ? [] : (found.data ?? []).filter(({ id }) => id !== except);
  return (
    <Autocomplete<Choice>
      options={choices.map(choiceOf)}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      loading={looking}
      loadingText="Looking…"
      noOptionsText={nothing(idIn(asked) === except, found.error)}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
      filterOptions={(all) => all}
      getOptionLabel={({ title }) => title || 'An output that is gone'}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      value={value}
      onChange={(_, chosen) => onChange(chosen)}
      renderOption={({ key: _key, ...attributes }, { id, title, deleted, from }) => (
        <Box component="li" {...attributes} key={id} sx={{ gap: 1 }}>
          <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>{title || 'Untitled'}</Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {deleted ? 'in the trash' : from && shortDate(from)}
          </Typography>
        </Box>
      )}
      autoHighlight
      fullWidth
      size="small"
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          error={problem !== undefined}
          helperText={problem ?? 'Words, or the id or address of an output'}
        />
      )}
    />
  );
}

const choiceOf = ({ id, title, deletedAt, createdAt }: Output): Choice => ({
  id,
  title,
  deleted: Boolean(deletedAt),
  from: createdAt,
});

function nothing(itself: boolean, error: unknown): string {
  if (itself) return 'An output is not based on itself.';
  return error && !(error instanceof ProblemError && error.status === 404)
    ? explain(error).title
    : 'No such output';
}
