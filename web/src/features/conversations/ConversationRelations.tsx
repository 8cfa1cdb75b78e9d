import CloseIcon from '@mui/icons-material/Close';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Conversation, Reference } from '../../api/types';
import { useCan } from '../../auth/me';
import { RecordFiles } from '../../shared/files/RecordFiles';
import { PointingRecords } from '../../shared/links/PointingRecords';
import { RecordField } from '../../shared/links/RecordField';
import { useUndoable } from '../../shared/saving/useUndoable';
import { changeConversation, conversationOf } from './conversations';

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

/** What a conversation hangs together with, beside the messages, since those can be thousands. */
export function ConversationRelations({ conversation, onClose }: Props): ReactNode {
  const { id, deletedAt } = conversation;
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': 'conversation-relations',
          sx: { width: { xs: '100%', sm: 520 } },
        },
      }}
    >
      <Stack sx={{ gap: 3, p: { xs: 2, sm: 3 } }}>
        <Stack direction="row" sx={{ alignItems: 'center' }}>
          <Typography variant="h3" component="h2" id="conversation-relations" sx={{ flex: 1 }}>
            Relations
          </Typography>
          <IconButton aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </Stack>
        <HeldWith conversation={conversation} />
        <PointingRecords
          kind="output"
          field="conversationId"
          id={id}
          label="Outputs saved from it"
          none="Nothing was saved from it yet."
          open={!deletedAt}
        />
        <RecordFiles kind="conversation" id={id} open={!deletedAt} />
      </Stack>
    </Drawer>
  );
}

function HeldWith({ conversation }: { conversation: Conversation }): ReactNode {
  const mayWrite = useCan('conversations:write') && !conversation.deletedAt;
  const mayRead = useCan('agents:read');
  const act = useUndoable();
  const before = conversation.agentId ?? null;
  if (!mayWrite || !mayRead) return null;
  const choose = (agent: Reference | null): void =>
    act({
      work: async () => {
        await changeConversation(conversation, { agentId: agent?.id ?? null });
        return async () =>
          changeConversation(await conversationOf(conversation.id), { agentId: before });
      },
      done: agent ? 'Agent chosen' : 'Agent unlinked',
      refresh: ['conversation', 'conversations'],
    });
  return (
    <RecordField
      kind="agent"
      label="Agent it was held with"
      value={before ? (conversation.agent ?? { id: before }) : null}
      onChange={choose}
    />
  );
}
