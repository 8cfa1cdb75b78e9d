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
import { useMerge } from './useMerge';

interface Props {
  vocabulary: Vocabulary;
  term: Term;
  all: Term[];
  onClose: () => void;
}

export function MergeDialog({ vocabulary, term, all, onClose }: Props): ReactNode {
  const [into, setInto] = useState<Term | null>(null);
  const { merge, pending } = useMerge(vocabulary);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="merge-title">
      <DialogTitle id="merge-title">Merge “{term.name}”</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>
          Its {plural(term.count ?? 0, 'use')} move to the term you choose, and “{term.name}” is
          gone. It can be undone for 10 minutes: each record then has of the two what it had before.
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
          disabled={!into || pending}
          onClick={() => into && merge(term, into, onClose)}
        >
          Merge
        </Button>
      </DialogActions>
    </Dialog>
  );
}
