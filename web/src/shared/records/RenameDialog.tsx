import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';

interface Props {
  title: string;
  onClose: () => void;
  onRename: (title: string) => void;
}

export function RenameDialog({ title, onClose, onRename }: Props): ReactNode {
  const [text, setText] = useState(title);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="rename-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRename(text.trim());
        }}
      >
        <DialogTitle id="rename-title">Rename</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            label="Title"
            value={text}
            onChange={(event) => setText(event.target.value)}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!text.trim()}>
            Rename
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
