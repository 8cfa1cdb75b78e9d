import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Conversation, Reference } from '../../api/types';
import { RecordField } from '../../shared/links/RecordField';
import { useUndoable } from '../../shared/saving/useUndoable';
import { mergeConversation, undoMerge } from './conversations';

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

/** Makes one of two imports of the same conversation. */
export function MergeConversation({ conversation, onClose }: Props): ReactNode {
  const [other, setOther] = useState<Reference | null>(null);
  const act = useUndoable();
  const merge = (): void => {
    if (!other) return;
    onClose();
    act({
      work: async () => {
        const { mergeId } = await mergeConversation(conversation, other.id);
        return () => undoMerge(mergeId);
      },
      done: 'Merged. The other one is in the trash.',
      refresh: ['conversation', 'conversations'],
    });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="merge-title">
      <DialogTitle id="merge-title">Merge with another import</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>
          Messages and branches that only the other one has come here, to their place, with its
          terms, notes and files; outputs saved from it point here. The other one goes to the trash.
          Undo takes all of it back.
        </Typography>
        <RecordField
          kind="conversation"
          label="The same conversation, imported again"
          value={other}
          onChange={setOther}
          except={conversation.id}
        />
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!other} onClick={merge}>
          Merge
        </Button>
      </DialogActions>
    </Dialog>
  );
}
