import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { Snippet } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { saveSnippet } from './snippets';

export function SnippetDialog({
  snippet,
  onClose,
}: {
  snippet: Snippet | null;
  onClose: () => void;
}): ReactNode {
  const draft = useDraft(
    snippet ? `snippet.${snippet.id}` : 'snippet',
    { title: snippet?.title ?? '', text: snippet?.text ?? '', notes: snippet?.notes ?? '' },
    snippet ? { version: snippet.version } : {},
  );
  const { title, text, notes } = draft.value;
  const leaving = useLeaving(draft);
  const close = (): void => leaving.leave(onClose);
  const write = () =>
    draft.endsWith(
      saveSnippet(snippet, { title: title.trim(), text, notes: notes.trim() ? notes : null }),
    );
  const save = useSave(write, {
    done: 'Saved',
    refresh: ['snippets', 'composed'],
    onDone: onClose,
  });
  const ready = title.trim() !== '' && text.trim() !== '' && !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="snippet-title">
      <DialogTitle id="snippet-title">{snippet ? 'Change snippet' : 'New snippet'}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <DraftNotice draft={draft} since="Saving puts yours in its place." />
          <TextField
            label="Title"
            value={title}
            onChange={(event) => draft.change({ title: event.target.value })}
          />
          <TextField
            label="Text"
            value={text}
            onChange={(event) => draft.change({ text: event.target.value })}
            multiline
            minRows={6}
            maxRows={16}
          />
          <TextField
            label="Notes"
            value={notes}
            helperText="For you; no text says them"
            onChange={(event) => draft.change({ notes: event.target.value })}
            multiline
            maxRows={8}
          />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={close}>Cancel</Button>
        <Button variant="contained" disabled={!ready} onClick={submit}>
          Save
        </Button>
      </DialogActions>
      {leaving.dialog}
    </Dialog>
  );
}
