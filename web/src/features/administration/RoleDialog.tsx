import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { Role } from '../../api/types';
import { useMe } from '../../auth/me';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { ScopeChoice } from '../keys/ScopeChoice';
import { saveRole } from './administration';

/** Every role holds it, whatever is chosen. */
const OF_EVERYBODY = 'profile:read';

interface Props {
  /** Null to make one. */
  role: Role | null;
  /** To begin with what another holds. */
  roles: Role[];
  onClose: () => void;
}

/** A role of the organisation's own: how it is called and what it may. */
export function RoleDialog({ role, roles, onClose }: Props): ReactNode {
  const { data: me } = useMe();
  const held = (me?.scopes ?? []).filter((scope) => scope !== OF_EVERYBODY);
  const [name, setName] = useState(role?.name ?? '');
  const [description, setDescription] = useState(role?.description ?? '');
  const [scopes, setScopes] = useState(role?.scopes.filter((one) => one !== OF_EVERYBODY) ?? []);
  const save = useSave(
    () =>
      saveRole(role, {
        name: name.trim(),
        description: description.trim() || null,
        scopes,
      }),
    { done: 'Saved', refresh: ['roles', 'me'], onDone: onClose },
  );
  const ready = name.trim() !== '' && scopes.length > 0 && !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="role-title">
      <DialogTitle id="role-title">{role ? `Change ${role.name}` : 'New role'}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            label="Name"
            required
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={saidOf(save.error, 'name') !== undefined}
            helperText={saidOf(save.error, 'name')}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {!role && (
            <TextField
              select
              label="Begin with"
              value=""
              onChange={({ target }) =>
                setScopes(
                  held.filter((scope) =>
                    roles.find(({ id }) => id === target.value)?.scopes.includes(scope),
                  ),
                )
              }
              helperText="Takes over what another role may, as far as you may it"
            >
              {roles.map(({ id, name: called }) => (
                <MenuItem key={id} value={id}>
                  {called}
                </MenuItem>
              ))}
            </TextField>
          )}
          <ScopeChoice held={held} chosen={scopes} onChange={setScopes} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!ready} onClick={submit}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
