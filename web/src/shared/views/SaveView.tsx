import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
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
import { useListContext } from 'react-admin';
import type { RecordKind } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../saving/useSave';
import { queryOf } from './address';
import { useChosenColumns, useDensity } from './columns';
import { keepSearch } from './savedSearches';

/** Keeps what a list shows now under a name. */
export function SaveView({ kind }: { kind: RecordKind }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button startIcon={<SaveIcon />} onClick={() => setOpen(true)}>
        Save view
      </Button>
      {open && <SaveViewDialog kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveViewDialog({ kind, onClose }: { kind: RecordKind; onClose: () => void }): ReactNode {
  const { filterValues, sort, perPage, resource } = useListContext();
  const columns = useChosenColumns(resource);
  const [density] = useDensity(resource);
  const mayShare = useCan('outputs:write');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useSave(keepSearch, {
    refresh: ['saved-searches'],
    done: ({ name: kept }) => `“${kept}” is in the menu now`,
    onDone: onClose,
  });
  const query = {
    ...queryOf(filterValues as object, sort, perPage),
    ...(columns && { columns }),
    density,
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="save-view-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name: name.trim(), kind, query, shared });
        }}
      >
        <DialogTitle id="save-view-title">Save this view</DialogTitle>
        <DialogContent>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
            The filters, the order and the columns of this list, in the menu for the next time.
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
