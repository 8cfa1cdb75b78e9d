import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useCan, useMe } from '../../auth/me';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { addressesIn, endOf, LIFETIMES, makeKey } from './keys';
import { ScopeChoice } from './ScopeChoice';
import { ShownOnce } from './ShownOnce';

/** What a key is for, where that is known: it is the organisation's then. */
export interface Purpose {
  name: string;
  scopes: string[];
  /** What a program may try it at. */
  address: string;
}

/** A new key: what it may do, for how long, from where, in whose name. */
export function KeyDialog({
  purpose,
  onClose,
}: {
  purpose?: Purpose;
  onClose: () => void;
}): ReactNode {
  const { data: me } = useMe();
  const administers = useCan('organization:write');
  const [name, setName] = useState(purpose?.name ?? '');
  const [scopes, setScopes] = useState<string[]>(purpose?.scopes ?? []);
  const [lifetime, setLifetime] = useState(1);
  const [addresses, setAddresses] = useState('');
  const [ours, setOurs] = useState(purpose !== undefined);
  const make = useSave(
    () => {
      const expiresAt = endOf(LIFETIMES[lifetime]?.[1] ?? null, Date.now());
      return makeKey({
        name: name.trim(),
        scopes,
        allowedAddresses: addressesIn(addresses),
        ...(expiresAt ? { expiresAt } : {}),
        ...(ours && me ? { owner: { organization: me.organization.id } } : {}),
      });
    },
    { refresh: ['api-keys'] },
  );
  const ready = name.trim() !== '' && scopes.length > 0 && !make.isPending;
  const submit = (): void => {
    if (ready && !make.data) make.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog
      open
      // what is shown once is not lost by a click beside it
      onClose={(_, reason) => (make.data && reason === 'backdropClick' ? undefined : onClose())}
      fullWidth
      maxWidth="sm"
      aria-labelledby="key-title"
    >
      <DialogTitle id="key-title">{make.data ? 'Copy your key now' : 'Make a key'}</DialogTitle>
      <DialogContent>
        {make.data ? (
          <ShownOnce made={make.data} address={purpose?.address} />
        ) : (
          <Stack sx={{ gap: 2, pt: 1 }}>
            <TextField
              label="Name"
              required
              autoFocus
              value={name}
              onChange={(event) => setName(event.target.value)}
              placeholder="What uses it"
              slotProps={{ htmlInput: { maxLength: 120 } }}
            />
            {!purpose && (
              <ScopeChoice held={me?.scopes ?? []} chosen={scopes} onChange={setScopes} />
            )}
            <TextField
              select
              label="Valid for"
              value={lifetime}
              onChange={(event) => setLifetime(Number(event.target.value))}
            >
              {LIFETIMES.map(([label], at) => (
                <MenuItem key={label} value={at}>
                  {label}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label="Only from these addresses"
              value={addresses}
              onChange={(event) => setAddresses(event.target.value)}
              multiline
              minRows={2}
              placeholder="203.0.113.0/24"
              helperText="One address or block a line. Empty: from anywhere."
            />
            {administers && !purpose && (
              <FormControlLabel
                control={<Switch checked={ours} onChange={(_, on) => setOurs(on)} />}
                label="In the name of the organisation, so that it stays when I leave"
              />
            )}
          </Stack>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{make.data ? 'I have copied it' : 'Cancel'}</Button>
        {!make.data && (
          <Button variant="contained" disabled={!ready} onClick={submit}>
            Make
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
