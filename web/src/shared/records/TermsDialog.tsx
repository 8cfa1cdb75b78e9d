import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import { useState, type ReactNode } from 'react';
import type { RecordKind, Terms } from '../../api/types';
import { useSaveKey } from '../keyboard/useSaveKey';
import { changedTerms, writeTerms, type TermsWrite } from '../terms/chosen';
import { TermsFields } from '../terms/TermsFields';

interface Props {
  kind: RecordKind;
  terms: Terms;
  onClose: () => void;
  onSave: (terms: TermsWrite) => void;
}

export function TermsDialog({ kind, terms, onClose, onSave }: Props): ReactNode {
  const [value, setValue] = useState(terms);
  const save = (): void => onSave(writeTerms(changedTerms(terms, value)));
  useSaveKey(save);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="terms-title">
      <DialogTitle id="terms-title">Terms</DialogTitle>
      <DialogContent>
        <Box sx={{ pt: 1 }}>
          <TermsFields kind={kind} value={value} onChange={setValue} />
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={save}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
