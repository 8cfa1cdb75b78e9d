import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { found, switchTo } from './organizations';

/** Founds an organisation and goes there. */
export function FoundDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [name, setName] = useState('');
  const make = useSave(async () => switchTo((await found(name.trim())).slug));
  const ready = name.trim() !== '' && !make.isPending;
  const submit = (): void => {
    if (ready) make.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="found-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogTitle id="found-title">New organisation</DialogTitle>
        <DialogContent>
          <TextField
            label="Name"
            required
            autoFocus
            fullWidth
            sx={{ mt: 1 }}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={make.isError}
            helperText={
              saidOf(make.error, 'slug') ??
              'It begins empty, and you are its owner. Nobody of your other organisations sees it.'
            }
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!ready}>
            Found it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
