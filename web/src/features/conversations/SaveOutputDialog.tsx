import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Conversation, Message, Terms } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { proposedTitle } from '../capture/title';
import { AlreadyThere } from '../duplicates/AlreadyThere';
import { saveMessageAsOutput } from './conversations';
import { textOf } from './MessageActions';

export interface Wanted {
  message: Message;
  selection: string | null;
  /** Of a document that has one of its own. */
  title?: string;
}

interface Props {
  conversation: Conversation;
  wanted: Wanted;
  onClose: () => void;
}

/** An answer, or the part of it that matters, becomes an output that points back at its message. */
export function SaveOutputDialog({ conversation, wanted, onClose }: Props): ReactNode {
  const { message, selection } = wanted;
  const [part, setPart] = useState<'selection' | 'all'>(selection ? 'selection' : 'all');
  const content = part === 'selection' && selection ? selection : textOf(message);
  const [title, setTitle] = useState(
    () => wanted.title ?? (proposedTitle(content) || (conversation.title ?? '')),
  );
  const [terms, setTerms] = useState<Terms>({});
  const navigate = useNavigate();
  const save = useSave(
    () =>
      saveMessageAsOutput(message.id, {
        title: title.trim(),
        ...writeTerms(terms),
        ...(part === 'selection' && { text: content }),
      }),
    {
      done: 'Saved as an output',
      refresh: ['outputs'],
      onDone: (output) => void navigate(`/outputs/${output.id}`),
    },
  );
  const submit = (): void => {
    if (title.trim() && !save.isPending) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="save-output-title">
      <DialogTitle id="save-output-title">Save as output</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {selection && (
            <ToggleButtonGroup
              exclusive
              size="small"
              value={part}
              onChange={(_, next: 'selection' | 'all' | null) => next && setPart(next)}
              aria-label="How much"
            >
              <ToggleButton value="selection">
                {wanted.title === undefined ? 'Only the selection' : 'Only the document'}
              </ToggleButton>
              <ToggleButton value="all">The whole message</ToggleButton>
            </ToggleButtonGroup>
          )}
          <TextField
            label="Title"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextField
            label="Text"
            value={content}
            multiline
            maxRows={7}
            slotProps={{ htmlInput: { readOnly: true } }}
          />
          <AlreadyThere content={content} />
          <TermsFields kind="output" value={terms} onChange={setTerms} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={submit} disabled={!title.trim() || save.isPending}>
          Save output
        </Button>
      </DialogActions>
    </Dialog>
  );
}
