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
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { RecordKind } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { createVocabulary } from './vocabularies';

const KINDS: RecordKind[] = ['output', 'prompt', 'conversation', 'agent'];

export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

export function NewVocabularyDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [appliesTo, setAppliesTo] = useState<RecordKind[]>(['output']);
  const [many, setMany] = useState(true);
  const [hierarchical, setHierarchical] = useState(false);
  const navigate = useNavigate();
  const key = keyOf(name);
  const save = useSave(
    () =>
      createVocabulary({
        key,
        name: name.trim(),
        description,
        appliesTo,
        cardinality: many ? 'many' : 'one',
        hierarchical,
        ordered: false,
        required: false,
      }),
    { refresh: ['vocabularies'], onDone: () => void navigate(`/vocabularies/${key}`) },
  );
  const ready = key !== '' && appliesTo.length > 0;
  const submit = (): void => {
    if (ready && !save.isPending) save.mutate(undefined);
  };
  useSaveKey(submit);
  const check = (label: string, on: boolean, set: (on: boolean) => void): ReactNode => (
    <FormControlLabel
      key={label}
      label={label}
      control={<Checkbox size="small" checked={on} onChange={(_, next) => set(next)} />}
    />
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="new-vocabulary-title">
      <DialogTitle id="new-vocabulary-title">New vocabulary</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            label="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            helperText={key ? `Key in the API: ${key}` : ' '}
          />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
          <FormGroup>
            <FormLabel>Applies to</FormLabel>
            <Stack direction="row" sx={{ flexWrap: 'wrap' }}>
              {KINDS.map((kind) =>
                check(`${kind}s`, appliesTo.includes(kind), (on) =>
                  setAppliesTo(on ? [...appliesTo, kind] : appliesTo.filter((one) => one !== kind)),
                ),
              )}
            </Stack>
          </FormGroup>
          <FormGroup>
            {check('Several terms on one record', many, setMany)}
            {check('Terms form a tree', hierarchical, setHierarchical)}
          </FormGroup>
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!ready || save.isPending} onClick={submit}>
          Create
        </Button>
      </DialogActions>
    </Dialog>
  );
}
