import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { RecordKind, Vocabulary } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { KeepOne } from './KeepOne';
import { Lacking } from './Lacking';
import { useSeveral, type Kept } from './narrowing';
import { useNarrowing } from './useNarrowing';
import { changeVocabulary, createVocabulary, deleteVocabulary } from './vocabularies';

const KINDS: RecordKind[] = ['output', 'prompt', 'conversation', 'agent'];

export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

interface Props {
  /** The one that is changed; absent where a new one is made. */
  vocabulary?: Vocabulary;
  onClose: () => void;
}

const EMPTY = {
  name: '',
  description: '' as string | null | undefined,
  appliesTo: ['output'] as RecordKind[],
  cardinality: 'many' as Vocabulary['cardinality'],
  required: false as boolean | undefined,
  ordered: false as boolean | undefined,
  hierarchical: false as boolean | undefined,
};

/** Makes a vocabulary, or changes and deletes one. */
export function VocabularyDialog({ vocabulary, onClose }: Props): ReactNode {
  const [wanted, setWanted] = useState({ ...EMPTY, ...vocabulary });
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  const key = vocabulary?.key ?? keyOf(wanted.name);
  const { appliesTo } = wanted;
  const written = {
    name: wanted.name.trim(),
    description: wanted.description || null,
    appliesTo,
    cardinality: wanted.cardinality,
    required: wanted.required ?? false,
    ordered: wanted.ordered ?? false,
    hierarchical: wanted.hierarchical ?? false,
  };
  const save = useSave(
    () =>
      vocabulary ? changeVocabulary(vocabulary, written) : createVocabulary({ key, ...written }),
    {
      refresh: ['vocabularies', 'terms'],
      onDone: () => {
        onClose();
        if (!vocabulary) void navigate(`/vocabularies/${key}`);
      },
    },
  );
  const remove = useSave((gone: Vocabulary) => deleteVocabulary(gone), {
    done: (_, { name }) => `The vocabulary “${name}” was deleted`,
    refresh: ['vocabularies'],
    onDone: () => void navigate('/vocabularies'),
  });
  const narrows = vocabulary?.cardinality === 'many' && wanted.cardinality === 'one';
  const [kept, setKept] = useState<Kept | null>(null);
  const several = useSeveral(vocabulary ?? { ...written, key }, narrows);
  const decided =
    !narrows || (several !== undefined && (several.length === 0 || (kept && kept !== 'hand')));
  const narrowing = useNarrowing(onClose);
  const ready = key !== '' && written.name !== '' && appliesTo.length > 0 && Boolean(decided);
  const pending = save.isPending || narrowing.pending;
  const submit = (): void => {
    if (!ready || pending) return;
    if (vocabulary && narrows && several && several.length > 0 && kept && kept !== 'hand') {
      narrowing.run(vocabulary, written, several, kept);
    } else {
      save.mutate(undefined);
    }
  };
  useSaveKey(submit);
  const set = (change: Partial<typeof wanted>): void => setWanted({ ...wanted, ...change });
  const check = (label: string, on: boolean, choose: (on: boolean) => void): ReactNode => (
    <FormControlLabel
      key={label}
      label={label}
      control={<Checkbox size="small" checked={on} onChange={(_, next) => choose(next)} />}
    />
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="vocabulary-title">
      <DialogTitle id="vocabulary-title">
        {vocabulary ? `Change “${vocabulary.name}”` : 'New vocabulary'}
      </DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            label="Name"
            value={wanted.name}
            onChange={(event) => set({ name: event.target.value })}
            helperText={key ? `Key in the API: ${key}` : ' '}
          />
          <TextField
            label="Description"
            value={wanted.description ?? ''}
            onChange={(event) => set({ description: event.target.value })}
          />
          <FormGroup>
            <FormLabel>Applies to</FormLabel>
            <Stack direction="row" sx={{ flexWrap: 'wrap' }}>
              {KINDS.map((kind) =>
                check(`${kind}s`, appliesTo.includes(kind), (on) =>
                  set({
                    appliesTo: on ? [...appliesTo, kind] : appliesTo.filter((one) => one !== kind),
                  }),
                ),
              )}
            </Stack>
          </FormGroup>
          <FormGroup>
            {check('Several terms on one record', wanted.cardinality === 'many', (many) =>
              set({ cardinality: many ? 'many' : 'one' }),
            )}
            {vocabulary && narrows && several && several.length > 0 && (
              <KeepOne vocabulary={vocabulary} several={several} value={kept} onChange={setKept} />
            )}
            {check('Terms form a tree', wanted.hierarchical ?? false, (hierarchical) =>
              set({ hierarchical }),
            )}
            {check('Terms have an order, from first to last', wanted.ordered ?? false, (ordered) =>
              set({ ordered }),
            )}
            {check('Required: nothing is saved without one', wanted.required ?? false, (required) =>
              set({ required }),
            )}
            {vocabulary && wanted.required && <Lacking vocabulary={vocabulary} />}
          </FormGroup>
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        {vocabulary && !vocabulary.system && (
          <Button color="error" sx={{ mr: 'auto' }} onClick={() => setDeleting(true)}>
            Delete
          </Button>
        )}
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!ready || pending} onClick={submit}>
          {vocabulary ? 'Save' : 'Create'}
        </Button>
      </DialogActions>
      <Confirm
        open={deleting}
        title={`Delete the vocabulary “${wanted.name}”?`}
        action="Delete"
        onCancel={() => setDeleting(false)}
        onConfirm={() => {
          setDeleting(false);
          if (vocabulary) remove.mutate(vocabulary);
        }}
      >
        <Typography>
          Its terms go with it, and that cannot be undone. While records carry one of them it stays.
        </Typography>
      </Confirm>
    </Dialog>
  );
}
