import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { Connection, Provider } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import {
  changeConnection,
  createConnection,
  PROVIDERS,
  type WrittenConnection,
} from './connections';

interface Props {
  connection: Connection | null;
  onClose: () => void;
}

export function ConnectionDialog({ connection, onClose }: Props): ReactNode {
  const [provider, setProvider] = useState<Provider>(connection?.provider ?? 'openai');
  const [name, setName] = useState(connection?.name ?? '');
  const [endpoint, setEndpoint] = useState(connection?.endpoint ?? '');
  const [defaultModel, setDefaultModel] = useState(connection?.defaultModel ?? '');
  const [key, setKey] = useState('');
  const save = useSave(
    (written: WrittenConnection) =>
      connection ? changeConnection(connection, written) : createConnection(written),
    { done: 'Connection saved', refresh: ['connections', 'models'], onDone: onClose },
  );
  const needsEndpoint = provider === 'openai-compatible';
  const ready = name.trim() !== '' && (!needsEndpoint || endpoint.trim() !== '');
  const submit = (): void => {
    if (!ready || save.isPending) return;
    save.mutate({
      name: name.trim(),
      provider,
      endpoint: endpoint.trim() || null,
      defaultModel: defaultModel.trim() || null,
      ...(key && { key }),
    });
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="connection-title">
      <DialogTitle id="connection-title">
        {connection ? `Change ${connection.name}` : 'Add a connection'}
      </DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            select
            label="Provider"
            value={provider}
            disabled={connection !== null}
            onChange={(event) => setProvider(event.target.value as Provider)}
          >
            {PROVIDERS.map(([value, label]) => (
              <MenuItem key={value} value={value}>
                {label}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            helperText="How people pick it: name/model"
          />
          <TextField
            label={needsEndpoint ? 'Endpoint *' : 'Endpoint (the provider’s own when empty)'}
            type="url"
            value={endpoint}
            onChange={(event) => setEndpoint(event.target.value)}
            placeholder="https://…/v1"
          />
          <TextField
            label="Default model"
            value={defaultModel}
            onChange={(event) => setDefaultModel(event.target.value)}
          />
          {provider !== 'demo' && (
            <TextField
              label="Key"
              type="password"
              value={key}
              onChange={(event) => setKey(event.target.value)}
              helperText={
                connection
                  ? 'Leave empty to keep the present one'
                  : 'Written once, stored encrypted, never shown'
              }
              slotProps={{ htmlInput: { autoComplete: 'off' } }}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!ready || save.isPending} onClick={submit}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
