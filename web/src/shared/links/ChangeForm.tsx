import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { patch } from '../../api/http';
import { saidOf } from '../../api/problem';
import { recordsOf } from '../../api/records';
import type { RecordKind, Reference } from '../../api/types';
import { useSaveKey } from '../keyboard/useSaveKey';
import { useSave } from '../saving/useSave';
import { changedTerms, writeTerms } from '../terms/chosen';
import { writtenFields, type FieldValues } from './creating';
import { MoreFields } from './MoreFields';
import type { Full } from './quickLook';

interface Props {
  kind: RecordKind;
  record: Full;
  onClose: () => void;
}

/** Names of agents are names, those of all else titles. */
const nameField = (kind: RecordKind): 'name' | 'title' => (kind === 'agent' ? 'name' : 'title');

const POINTS_TO: Record<string, 'prompt' | 'agent' | 'conversation' | 'basedOn'> = {
  promptId: 'prompt',
  agentId: 'agent',
  conversationId: 'conversation',
  basedOnId: 'basedOn',
};

/** Changes what is said of a record, its terms and its links, beside the page that names it. */
export function ChangeForm({ kind, record, onClose }: Props): ReactNode {
  const nameKey = nameField(kind);
  const own = record as unknown as FieldValues;
  const nameBefore = record[nameKey] ?? '';
  const [name, setName] = useState(nameBefore);
  const [instructions, setInstructions] = useState(record.instructions ?? '');
  const [values, setValues] = useState<FieldValues>({});
  const [terms, setTerms] = useState(record.terms ?? {});
  const others = changedTerms(record.terms ?? {}, terms);
  const body = {
    ...(name.trim() !== nameBefore && { [nameKey]: name.trim() }),
    ...(kind === 'agent' && instructions !== (record.instructions ?? '') && { instructions }),
    ...writtenFields(kind, values),
    ...(Object.keys(others).length > 0 && writeTerms(others)),
  };
  const save = useSave(() => patch(`/${recordsOf(kind)}/${record.id}`, body, record.version), {
    done: 'Saved',
    refresh: [kind, recordsOf(kind), 'terms'],
    onDone: onClose,
  });
  const ready = name.trim() !== '' && Object.keys(body).length > 0 && !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  const linked = (field: string): Reference | null => {
    const id = own[field];
    const target = POINTS_TO[field];
    return target && typeof id === 'string' ? (record[target] ?? { id }) : null;
  };
  const problem = saidOf(save.error, nameKey);
  return (
    <Stack
      component="form"
      sx={{ gap: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        // the form underneath is none of its business
        event.stopPropagation();
        submit();
      }}
    >
      <TextField
        label={kind === 'agent' ? 'Name' : 'Title'}
        value={name}
        autoFocus
        onChange={(event) => setName(event.target.value)}
        error={problem !== undefined}
        helperText={problem}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      {kind === 'agent' && (
        <TextField
          label="Instructions"
          value={instructions}
          onChange={(event) => setInstructions(event.target.value)}
          multiline
          minRows={4}
          maxRows={14}
        />
      )}
      <MoreFields
        kind={kind}
        values={values}
        onChange={setValues}
        terms={terms}
        onTerms={setTerms}
        before={(field) => own[field]}
        linked={linked}
      />
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="contained" disabled={!ready}>
          Save
        </Button>
      </Stack>
    </Stack>
  );
}
