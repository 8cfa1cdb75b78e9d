import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState, type ReactNode } from 'react';
import type { TermReference, Vocabulary } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { TermPicker } from '../../shared/terms/TermPicker';

interface Props {
  vocabulary: Vocabulary;
  terms: TermReference[];
  onClose: () => void;
  onChoose: (terms: TermReference[]) => void;
}

/** The terms of one vocabulary; the cursor is in the field, Ctrl+Enter takes what is chosen. */
export function TermsEntry({ vocabulary, terms, onClose, onChoose }: Props): ReactNode {
  const [chosen, setChosen] = useState(terms);
  const choose = (): void => onChoose(chosen);
  useSaveKey(choose);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="terms-entry">
      <DialogTitle id="terms-entry">{vocabulary.name}</DialogTitle>
      <DialogContent>
        <Box sx={{ pt: 1 }} ref={(box: HTMLElement | null) => box?.querySelector('input')?.focus()}>
          <TermPicker vocabulary={vocabulary} value={chosen} onChange={setChosen} />
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={choose}>
          Take
        </Button>
      </DialogActions>
    </Dialog>
  );
}
