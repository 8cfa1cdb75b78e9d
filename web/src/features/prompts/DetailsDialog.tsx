import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { Prompt } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { FolderField } from './FolderField';

export interface Details {
  slug: string;
  description: string | null;
  engineered: boolean;
  folder: string | null;
  notes: string | null;
}

interface Props {
  prompt: Prompt;
  saving: boolean;
  onClose: () => void;
  onSave: (details: Details) => void;
}

/** What is said about a prompt; what it says itself changes by a new version. */
export function DetailsDialog({ prompt, saving, onClose, onSave }: Props): ReactNode {
  const [slug, setSlug] = useState(prompt.slug);
  const [description, setDescription] = useState(prompt.description ?? '');
  const [engineered, setEngineered] = useState(prompt.engineered ?? false);
  const [folder, setFolder] = useState(prompt.folder ?? '');
  const [notes, setNotes] = useState(prompt.notes ?? '');
  const ready = slug.trim() !== '' && !saving;
  const save = (): void => {
    if (ready) {
      onSave({
        slug: slug.trim(),
        description: description.trim() || null,
        engineered,
        folder: folder.trim() || null,
        notes: notes.trim() ? notes : null,
      });
    }
  };
  useSaveKey(save);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="details-title">
      <DialogTitle id="details-title">Details</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            label="Slug"
            value={slug}
            onChange={(event) => setSlug(event.target.value)}
            helperText="Programs fetch the prompt by it. The old one goes on leading here."
          />
          <TextField
            label="Description"
            value={description}
            multiline
            onChange={(event) => setDescription(event.target.value)}
          />
          <FolderField value={folder} onChange={setFolder} />
          <FormControlLabel
            label="Engineered: worked out with care, not typed once"
            control={
              <Checkbox checked={engineered} onChange={(_, checked) => setEngineered(checked)} />
            }
          />
          <TextField
            label="Notes"
            value={notes}
            multiline
            minRows={4}
            maxRows={14}
            onChange={(event) => setNotes(event.target.value)}
          />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!ready} onClick={save}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
