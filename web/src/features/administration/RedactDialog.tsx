import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { AuditEntry } from '../../api/types';
import { Failure } from '../../shared/states/Failure';
import { redact } from './audit';

interface Props {
  entry: AuditEntry;
  onClose: () => void;
}

export function RedactDialog({ entry, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const redaction = useMutation({
    mutationFn: () => redact(entry, reason.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['audit'] });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="redact-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          redaction.mutate();
        }}
      >
        <DialogTitle id="redact-title">Take the text out of this entry?</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>
            What was before and after is gone for good. Who did what and when stays, and so does the
            reason, which everybody who reads the trail will see: do not repeat the text in it.
          </Typography>
          <TextField
            autoFocus
            fullWidth
            required
            label="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {redaction.isError && <Failure error={redaction.error} />}
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            color="error"
            variant="contained"
            disabled={!reason.trim() || redaction.isPending}
          >
            Take it out
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
