import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { useSave } from '../../shared/saving/useSave';
import { mergeTerm } from './vocabularies';

interface Props {
  vocabulary: Vocabulary;
  term: Term;
  all: Term[];
  onClose: () => void;
}

export function MergeDialog({ vocabulary, term, all, onClose }: Props): ReactNode {
  const [into, setInto] = useState<Term | null>(null);
  const merge = useSave((target: Term) => mergeTerm(vocabulary.key, term, target), {
    done: (_, target) => `“${term.name}” is now “${target.name}”`,
    refresh: ['terms', 'output', 'outputs', 'conversation', 'conversations', 'prompts', 'agents'],
    onDone: onClose,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="merge-title">
      <DialogTitle id="merge-title">Merge “{term.name}”</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>
          Its {plural(term.count ?? 0, 'use')} move to the term you choose, and “{term.name}” is
          gone. It cannot be undone: which records had which of the two is not known afterwards.
        </Typography>
        <Autocomplete
          options={all.filter(({ id, archived }) => id !== term.id && !archived)}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          value={into}
          onChange={(_, chosen) => setInto(chosen)}
          renderInput={(input) => <TextField {...input} label="Into" />}
        />
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={!into || merge.isPending}
          onClick={() => into && merge.mutate(into)}
        >
          Merge
        </Button>
      </DialogActions>
    </Dialog>
  );
}
