import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { Group } from '../../api/types';
import { useMe } from '../../auth/me';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { useRoles } from '../administration/administration';
import { nameOf, pathOf, placesFor, saveGroup, useGroups } from './groups';

/** Nobody becomes an owner by a group. */
const OWNER = 'owner';

interface Props {
  /** Null to make one. */
  group: Group | null;
  onClose: () => void;
  onSaved?: (group: Group) => void;
}

/** How a group is called, where it stands, and what it gives. */
export function GroupDialog({ group, onClose, onSaved }: Props): ReactNode {
  const held = useMe().data?.scopes ?? [];
  const roles = useRoles().data ?? [];
  const groups = useGroups().data ?? [];
  const [name, setName] = useState(group?.name ?? '');
  const [description, setDescription] = useState(group?.description ?? '');
  const [parentId, setParentId] = useState(group?.parentId ?? null);
  const [given, setGiven] = useState(group?.roles ?? []);
  const givable = roles
    .filter(({ id, scopes }) => id !== OWNER && scopes.every((scope) => held.includes(scope)))
    .map(({ id }) => id);
  const save = useSave(
    () =>
      saveGroup(group, {
        name: name.trim(),
        description: description.trim() || null,
        parentId,
        roles: given,
      }),
    {
      done: 'Saved',
      refresh: ['groups', 'members', 'me'],
      onDone: (saved) => {
        onClose();
        onSaved?.(saved);
      },
    },
  );
  const ready = name.trim() !== '' && !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  const said = (field: string): string | undefined => saidOf(save.error, field);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="group-title">
      <DialogTitle id="group-title">{group ? `Change ${group.name}` : 'New group'}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            label="Name"
            required
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={said('name') !== undefined}
            helperText={said('name')}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <Autocomplete
            multiple
            options={givable}
            value={given}
            onChange={(_, chosen) => setGiven(chosen)}
            getOptionLabel={(id) => nameOf(id, roles)}
            noOptionsText="No such role"
            renderInput={(input) => (
              <TextField
                {...input}
                label="Roles"
                error={said('roles') !== undefined}
                helperText={said('roles') ?? 'Its members have them beside their own'}
              />
            )}
          />
          <Autocomplete
            options={placesFor(group, groups)}
            value={groups.find(({ id }) => id === parentId) ?? null}
            onChange={(_, chosen) => setParentId(chosen?.id ?? null)}
            getOptionLabel={(one) => pathOf(one, groups)}
            getOptionKey={({ id }) => id}
            noOptionsText="No such group"
            renderInput={(input) => (
              <TextField
                {...input}
                label="In the group"
                error={said('parentId') !== undefined}
                helperText={said('parentId') ?? 'Its members have what that one gives as well'}
              />
            )}
          />
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
