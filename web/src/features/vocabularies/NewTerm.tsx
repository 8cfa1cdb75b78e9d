import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { createTerm } from './vocabularies';

interface Props {
  vocabulary: Vocabulary;
  /** The term that it stands under. */
  under?: Term;
  onClose?: () => void;
}

/** Makes a term; one under another stays open for the next, until it is closed. */
export function NewTerm({ vocabulary, under, onClose }: Props): ReactNode {
  const mayWrite = useCan('vocabularies:write');
  const [name, setName] = useState('');
  const create = useSave(
    (term: string): Promise<Term> =>
      createTerm(vocabulary.key, { name: term, ...(under && { parentId: under.id }) }),
    { refresh: ['terms'], onDone: () => setName('') },
  );
  if (!mayWrite) return null;
  return (
    <Stack
      component="form"
      direction="row"
      sx={{ gap: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && !create.isPending) create.mutate(name.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <TextField
        label={under ? `New term under ${under.name}` : 'New term'}
        value={name}
        autoFocus={under !== undefined}
        onChange={(event) => setName(event.target.value)}
        sx={{ flex: 1 }}
      />
      <Button
        type="submit"
        variant="contained"
        startIcon={<AddIcon />}
        disabled={!name.trim() || create.isPending}
      >
        Add
      </Button>
      {onClose && <Button onClick={onClose}>Close</Button>}
    </Stack>
  );
}
