import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';

const RESULTS = ['passed', 'failed', 'not applicable'];

interface Props {
  what: string;
  note: string;
  saving: boolean;
  onClose: () => void;
  onTick: (result: string, note: string | null) => void;
}

export function TickDialog({ what, note: before, saving, onClose, onTick }: Props): ReactNode {
  const [result, setResult] = useState('passed');
  const [note, setNote] = useState(before);
  const tick = (): void => {
    if (!saving) onTick(result, note.trim() || null);
  };
  useSaveKey(tick);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="tick-title">
      <DialogTitle id="tick-title">{what}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            select
            label="Result"
            value={result}
            onChange={(event) => setResult(event.target.value)}
            helperText={
              result === 'failed' ? 'The checklist stays unfinished until it passes.' : undefined
            }
          >
            {RESULTS.map((one) => (
              <MenuItem key={one} value={one}>
                {one}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label="Note"
            value={note}
            onChange={(event) => setNote(event.target.value)}
            multiline
            minRows={3}
          />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={saving} onClick={tick}>
          Tick off
        </Button>
      </DialogActions>
    </Dialog>
  );
}
