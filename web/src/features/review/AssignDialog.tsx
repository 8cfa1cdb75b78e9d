import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState, type ReactNode } from 'react';
import type { Output } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { assignedOf, AssignFields, type Assigned } from './AssignFields';

interface Props {
  output: Output;
  onClose: () => void;
  onAssign: (assigned: Assigned) => void;
}

/** Gives an output to somebody; the cursor is in the name, Ctrl+Enter takes what is chosen. */
export function AssignDialog({ output, onClose, onAssign }: Props): ReactNode {
  const [assigned, setAssigned] = useState(() => assignedOf(output));
  const assign = (): void => onAssign(assigned);
  useSaveKey(assign);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="assign-title">
      <DialogTitle id="assign-title">Who reviews this?</DialogTitle>
      <DialogContent>
        <AssignFields value={assigned} onChange={setAssigned} autoFocus />
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={assign}>
          Take
        </Button>
      </DialogActions>
    </Dialog>
  );
}
