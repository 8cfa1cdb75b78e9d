import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  open: boolean;
  what: string;
  onKeepEditing: () => void;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
  /** Absent where what both wrote cannot be put together. */
  onMerge?: (() => void) | undefined;
}

/** Someone else saved between this person's reading and saving. Nobody's work is thrown away without a click. */
export function ConflictDialog({
  open,
  what,
  onKeepEditing,
  onTakeTheirs,
  onSaveMine,
  onMerge,
}: Props): ReactNode {
  return (
    <Dialog open={open} onClose={onKeepEditing} aria-labelledby="conflict-title" maxWidth="sm">
      <DialogTitle id="conflict-title">Someone saved before you</DialogTitle>
      <DialogContent>
        <Typography>
          While you were editing, {what} was changed by somebody else. Your text is still here and
          nothing has been overwritten.
        </Typography>
        <Typography sx={{ mt: 1.5, color: 'text.secondary' }}>
          {onMerge ? 'Merge both, or save' : 'Save'} yours on top and theirs stays in the history,
          or take theirs and your changes are discarded.
        </Typography>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', p: 2, gap: 1 }}>
        <Button onClick={onKeepEditing}>Keep editing</Button>
        <Button color="error" onClick={onTakeTheirs}>
          Take theirs
        </Button>
        <Button variant={onMerge ? 'text' : 'contained'} onClick={onSaveMine} autoFocus={!onMerge}>
          Save mine on top
        </Button>
        {onMerge && (
          <Button variant="contained" onClick={onMerge} autoFocus>
            Merge both
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
