import RenameIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { BulkDialog } from '../../shared/bulk/BulkDialog';
import { useBulk } from '../../shared/bulk/useBulk';

interface Props {
  folder: string;
  /** Where its prompts lie afterwards; empty where they lie in none. */
  onMoved: (folder: string) => void;
}

/** Another name or place for a folder: what lies in it goes along, and so do the folders within it. */
export function RenameFolder({ folder, onMoved }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(folder);
  const path = to
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean)
    .join('/');
  const bulk = useBulk('prompt', () => onMoved(path));
  const target = { filter: { folder, archived: 'any' } };
  return (
    <>
      <Button
        size="small"
        startIcon={<RenameIcon />}
        onClick={() => {
          setTo(folder);
          setOpen(true);
        }}
      >
        Rename folder
      </Button>
      {open && (
        <BulkDialog
          kind="prompt"
          title={`Rename the folder “${folder}”`}
          target={target}
          change={path === folder ? null : { set: { moveFolder: { from: folder, to: path } } }}
          action="Move"
          will="will move"
          onClose={() => setOpen(false)}
          onApply={(change) => {
            setOpen(false);
            bulk.assign([], target, change);
          }}
        >
          <TextField
            autoFocus
            fullWidth
            label="Its new path"
            value={to}
            onChange={(event) => setTo(event.target.value)}
            helperText="A / leads into a folder. The folders within it go along; left empty they come to the top."
            slotProps={{ htmlInput: { maxLength: 500 } }}
            sx={{ mt: 1 }}
          />
        </BulkDialog>
      )}
    </>
  );
}
