import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import { recordsOf } from '../../api/records';
import type { KeptKind, Reference, Terms } from '../../api/types';
import { useSaveKey } from '../keyboard/useSaveKey';
import { useSave } from '../saving/useSave';
import { writeTerms } from '../terms/chosen';
import { createRecord, FORMS, writtenFields, type FieldValues } from './creating';
import { MoreFields } from './MoreFields';

interface Props {
  kind: KeptKind;
  /** What was typed where it was looked for. */
  name: string;
  onClose: () => void;
  onCreated: (record: Reference) => void;
}

/** Makes a record beside the form that wants it, which stays as it is underneath. */
export function CreateDrawer({ kind, name: typed, onClose, onCreated }: Props): ReactNode {
  const form = FORMS[kind];
  const heading = useId();
  const [name, setName] = useState(typed);
  const [text, setText] = useState('');
  const [values, setValues] = useState<FieldValues>({});
  const [terms, setTerms] = useState<Terms>({});
  // sent twice, as after a lost answer, it is still one record
  const [key, setKey] = useState(() => crypto.randomUUID());
  const save = useSave(
    () => {
      // what was said and emptied again is not said
      const said = Object.entries(writtenFields(kind, values)).filter(
        ([, value]) => value !== null,
      );
      const body = {
        ...form?.body(name.trim(), text),
        ...Object.fromEntries(said),
        ...writeTerms(terms),
      };
      return createRecord(kind, body, key);
    },
    {
      done: (record) => `“${record.title ?? record.name ?? name}” created`,
      refresh: [recordsOf(kind), 'terms'],
      onDone: ({ id, title, name: own }) => onCreated({ id, title: title ?? own ?? name.trim() }),
    },
  );
  const ready = name.trim() !== '' && (form?.optional === true || text.trim() !== '');
  const submit = (): void => {
    if (ready && !save.isPending) save.mutate(undefined);
  };
  useSaveKey(submit);
  const typing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      save.reset();
      setKey(crypto.randomUUID());
      set(value);
    };
  const begun =
    text.trim() !== '' || Object.keys(values).length > 0 || Object.keys(terms).length > 0;
  const problem =
    saidOf(save.error, 'name') ?? saidOf(save.error, 'title') ?? saidOf(save.error, 'slug');
  return (
    <Drawer
      open
      anchor="right"
      // what was written goes by “Cancel” alone
      onClose={() => !begun && onClose()}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': heading,
          sx: { width: { xs: '100%', sm: 520 } },
        },
      }}
    >
      <Stack
        component="form"
        sx={{ gap: 2, p: { xs: 2, sm: 3 }, flex: 1, minHeight: 0 }}
        onSubmit={(event) => {
          event.preventDefault();
          // the form underneath is none of its business
          event.stopPropagation();
          submit();
        }}
      >
        <Typography variant="h3" component="h2" id={heading}>
          New {kind}
        </Typography>
        <TextField
          label={form?.name}
          value={name}
          onChange={(event) => typing(setName)(event.target.value)}
          error={problem !== undefined}
          helperText={problem}
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
        <TextField
          label={form?.text}
          value={text}
          onChange={(event) => typing(setText)(event.target.value)}
          autoFocus
          multiline
          minRows={5}
          maxRows={20}
        />
        {kind !== 'snippet' && (
          <MoreFields
            kind={kind}
            values={values}
            onChange={typing(setValues)}
            terms={terms}
            onTerms={typing(setTerms)}
          />
        )}
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!ready || save.isPending}>
            Create and choose
          </Button>
        </Box>
      </Stack>
    </Drawer>
  );
}
