import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { SavedKind, SavedQuery } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../saving/useSave';
import { keepSearch } from './savedSearches';

interface Props {
  title: string;
  about: string;
  kind: SavedKind;
  query: SavedQuery;
  onClose: () => void;
}

/** Asks for the name under which a list or a search is kept, and for whom. */
export function SaveDialog({ title, about, kind, query, onClose }: Props): ReactNode {
  const mayShare = useCan('outputs:write');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useSave(keepSearch, {
    refresh: ['saved-searches'],
    done: ({ name: kept }) => `“${kept}” is in the menu now`,
    onDone: onClose,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="save-view-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name: name.trim(), kind, query, shared });
        }}
      >
        <DialogTitle id="save-view-title">{title}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
            {about}
          </Typography>
          <TextField
            autoFocus
            fullWidth
            label="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 120 } }}
          />
          {mayShare && (
            <FormControlLabel
              sx={{ mt: 1 }}
              control={<Switch checked={shared} onChange={(_, checked) => setShared(checked)} />}
              label="Share with everybody in the organisation"
            />
          )}
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!name.trim() || save.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
