import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { createWebhook, useEventTypes } from './webhooks';

/** The secret is shown here once and nowhere again. */
export function WebhookDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [url, setUrl] = useState('');
  const [eventTypes, setEventTypes] = useState<string[]>(['OutputCreated']);
  const types = useEventTypes();
  const create = useSave(() => createWebhook({ url: url.trim(), eventTypes }), {
    refresh: ['webhooks'],
  });
  const ready = url.trim() !== '' && eventTypes.length > 0 && !create.isPending;
  const secret = create.data?.secret;
  useSaveKey(() => {
    if (ready && !create.data) create.mutate(undefined);
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="webhook-title">
      <DialogTitle id="webhook-title">
        {create.data ? 'Webhook added' : 'Add a webhook'}
      </DialogTitle>
      <DialogContent>
        {create.data ? (
          <Stack sx={{ gap: 2, pt: 1 }}>
            <Alert severity="warning">
              Copy the secret now. It verifies signatures and is shown only once.
            </Alert>
            <TextField
              label="Secret"
              value={secret ?? ''}
              slotProps={{ htmlInput: { readOnly: true } }}
              onFocus={(event) => event.target.select()}
            />
          </Stack>
        ) : (
          <Stack sx={{ gap: 2, pt: 1 }}>
            <TextField
              label="Address"
              type="url"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
              placeholder="https://…"
            />
            <Autocomplete
              multiple
              options={types.data ?? []}
              loading={types.isPending}
              value={eventTypes}
              onChange={(_, chosen) => setEventTypes(chosen)}
              renderInput={(input) => <TextField {...input} label="Events" />}
            />
          </Stack>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{create.data ? 'Done' : 'Cancel'}</Button>
        {!create.data && (
          <Button variant="contained" disabled={!ready} onClick={() => create.mutate(undefined)}>
            Add
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
