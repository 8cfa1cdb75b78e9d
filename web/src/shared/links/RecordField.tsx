import Autocomplete from '@mui/material/Autocomplete';
import LookIcon from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { RecordKind, Reference } from '../../api/types';
import { CreateDrawer } from './CreateDrawer';
import { QuickLook } from './QuickLook';
import { ARTICLE, useLinked, type Choice } from './records';
import { isNew, useRecordOptions } from './useRecordOptions';

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

/**
 * A link to a record: type-ahead over all of its kind, the newest first; takes an id or an address as well, and makes the
 * record where it is not there yet.
 */
export function RecordField(props: Props): ReactNode {
  const { kind, label, value, onChange, except, problem } = props;
  const [creating, setCreating] = useState<string | null>(null);
  const [looking, setLooking] = useState(false);
  const options = useRecordOptions(kind, { except: except ? [except] : [], creating: true });
  const linked = useLinked(kind, value);
  const shown = value && (linked.data ?? value);
  return (
    <Stack direction="row" sx={{ gap: 0.5 }}>
      <Autocomplete<Choice>
        {...options}
        getOptionLabel={({ id, title, name }) =>
          title ||
          name ||
          (id === value?.id && linked.isLoading ? '…' : `${ARTICLE[kind]} that is gone`)
        }
        value={shown}
        onChange={(_, chosen) => {
          if (chosen && isNew(chosen)) setCreating(chosen.title ?? '');
          else onChange(chosen);
        }}
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
            aria-label={`Look at what is chosen under ${label}`}
            onClick={() => setLooking(true)}
          >
            <LookIcon fontSize="small" />
          </IconButton>
        </Box>
      )}
      {looking && value && (
        <QuickLook kind={kind} id={value.id} onClose={() => setLooking(false)} />
      )}
      {creating !== null && (
        <CreateDrawer
          kind={kind}
          name={creating}
          onClose={() => setCreating(null)}
          onCreated={(record) => {
            setCreating(null);
            onChange(record);
          }}
        />
      )}
    </Stack>
  );
}
