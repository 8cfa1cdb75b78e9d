import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Organization } from '../../api/types';
import { useSave } from '../../shared/saving/useSave';
import { deleteOrganization } from './administration';

/** The end of everything in it, once its short name was typed. */
export function DeleteOrganization({ organization }: { organization: Organization }): ReactNode {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)} sx={{ alignSelf: 'flex-start' }}>
        Delete {organization.name}
      </Button>
      {asking && <Asking organization={organization} onClose={() => setAsking(false)} />}
    </>
  );
}

interface AskingProps {
  organization: Organization;
  onClose: () => void;
}

function Asking({ organization: { slug, name }, onClose }: AskingProps): ReactNode {
  const [typed, setTyped] = useState('');
  const close = useSave(async () => {
    await deleteOrganization(slug);
    // what may be done there now is another application
    window.location.assign('/');
  });
  const ready = typed.trim() === slug && !close.isPending;
  return (
    <Dialog open onClose={onClose} aria-labelledby="delete-title" maxWidth="xs" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) close.mutate(undefined);
        }}
      >
        <DialogTitle id="delete-title">Delete {name}?</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>
            Nobody gets in from now on, and keys and invitations count no longer. An owner can take
            it back for some time, which you are told next. Then every record, file and entry of the
            audit trail is gone for good.
          </Typography>
          <TextField
            label={`Type ${slug} to delete it`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoFocus
            fullWidth
          />
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" color="error" variant="contained" disabled={!ready}>
            Delete
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
