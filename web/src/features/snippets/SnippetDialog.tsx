import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { Snippet } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { saveSnippet } from './snippets';

export function SnippetDialog({
  snippet,
  onClose,
}: {
  snippet: Snippet | null;
  onClose: () => void;
}): ReactNode {
  const [title, setTitle] = useState(snippet?.title ?? '');
  const [text, setText] = useState(snippet?.text ?? '');
  const save = useSave(() => saveSnippet(snippet, { title: title.trim(), text }), {
    done: 'Saved',
    refresh: ['snippets'],
    onDone: onClose,
  });
  const ready = title.trim() !== '' && text.trim() !== '' && !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="snippet-title">
      <DialogTitle id="snippet-title">{snippet ? 'Change snippet' : 'New snippet'}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            label="Title"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextField
            label="Text"
            value={text}
            onChange={(event) => setText(event.target.value)}
            multiline
            minRows={6}
            maxRows={16}
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
