import Autocomplete from '@mui/material/Autocomplete';
import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { explain, ProblemError } from '../../api/problem';
import { recordsOf } from '../../api/records';
import type { RecordKind, Reference } from '../../api/types';
import { shortDate } from '../format/dates';
import { useSettled } from '../keyboard/useSettled';
import { idIn, useChoices, useLinked, type Choice } from './records';

interface Props {
  kind: RecordKind;
  label: string;
  value: Reference | null;
  onChange: (chosen: Reference | null) => void;
  /** The record that cannot be chosen, since the field is its own. */
  except?: string;
  /** What the server said of the choice. */
  problem?: string | undefined;
}

const PAUSE_MS = 250;

/** A link to a record: type-ahead over all of its kind, the newest first; takes an id or an address as well. */
export function RecordField(props: Props): ReactNode {
  const { kind, label, value, onChange, except, problem } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), PAUSE_MS);
  const found = useChoices(kind, asked, open);
  const linked = useLinked(kind, value);
  const shown = value && (linked.data ?? value);
  // what was found for other words must not be chosen by a fast Enter
  const looking = asked !== typed.trim() || found.isFetching;
  const choices = looking ? [] : (found.data ?? []).filter(({ id }) => id !== except);
  return (
    <Stack direction="row" sx={{ gap: 0.5 }}>
      <Autocomplete<Choice>
        options={choices}
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        loading={looking}
        loadingText="Looking…"
        noOptionsText={nothing(
          kind,
          except !== undefined && idIn(kind, asked) === except,
          found.error,
        )}
        onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
        filterOptions={(all) => all}
        getOptionLabel={({ id, title, name }) =>
          title ||
          name ||
          (id === value?.id && linked.isLoading ? '…' : `${ARTICLE[kind]} that is gone`)
        }
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        value={shown}
        onChange={(_, chosen) => onChange(chosen)}
        renderOption={({ key: _key, ...attributes }, { id, title, deleted, from, line }) => (
          <Box component="li" {...attributes} key={id} sx={{ gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {title || 'Untitled'}
              {line && (
                <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
                  {line}
                </Typography>
              )}
            </Box>
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
            helperText={problem ?? `Words, or the id or address of ${ARTICLE[kind].toLowerCase()}`}
          />
        )}
      />
      {value && (
        <Box>
          <IconButton
            component={Link}
            to={`/${recordsOf(kind)}/${value.id}`}
            aria-label={`Open what is chosen under ${label}`}
          >
            <OpenIcon fontSize="small" />
          </IconButton>
        </Box>
      )}
    </Stack>
  );
}

const ARTICLE: Record<RecordKind, string> = {
  output: 'An output',
  prompt: 'A prompt',
  agent: 'An agent',
  conversation: 'A conversation',
};

function nothing(kind: RecordKind, itself: boolean, error: unknown): string {
  if (itself) return 'An output is not based on itself.';
  return error && !(error instanceof ProblemError && error.status === 404)
    ? explain(error).title
    : `No such ${kind}`;
}
