import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { Edit } from '../../api/types';

interface Props {
  edit: Edit;
  onClose: () => void;
  onName: (name: string) => void;
}

const LONGEST = 100;

/** What people call a state of the text, such as “as published”; emptied, it has no name. */
export function NameEditDialog({ edit, onClose, onName }: Props): ReactNode {
  const [name, setName] = useState(edit.name ?? '');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="name-edit-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim());
        }}
      >
        <DialogTitle id="name-edit-title">Name edit {edit.number}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            label="Name"
            placeholder="as published"
            helperText="Left empty it has none."
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: LONGEST } }}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained">
            Save name
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
