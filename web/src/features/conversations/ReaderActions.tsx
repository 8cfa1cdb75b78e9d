import ContinueIcon from '@mui/icons-material/ForumOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import TagIcon from '@mui/icons-material/LocalOfferOutlined';
import MergeIcon from '@mui/icons-material/CallMergeOutlined';
import RelationsIcon from '@mui/icons-material/HubOutlined';
import TitleIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Conversation } from '../../api/types';
import { useCan } from '../../auth/me';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { RenameDialog } from '../../shared/records/RenameDialog';
import { TermsDialog } from '../../shared/records/TermsDialog';
import { TrashActions } from '../../shared/records/TrashActions';
import { Confirm } from '../../shared/saving/Confirm';
import { useLeadOn } from '../../shared/saving/useLeadOn';
import { useSave } from '../../shared/saving/useSave';
import { ConversationRelations } from './ConversationRelations';
import { MergeConversation } from './MergeConversation';
import { changeConversation, deleteConversation } from './conversations';

type Open = 'title' | 'relations' | 'terms' | 'merge' | 'delete' | null;

export function ReaderActions({ conversation }: { conversation: Conversation }): ReactNode {
  const mayWrite = useCan('conversations:write');
  const mayDelete = useCan('conversations:delete');
  const mayChat = useCan('completions:write');
  const leave = useLeadOn('/conversations');
  const [open, setOpen] = useState<Open>(null);
  const refresh = ['conversation', 'conversations'];
  const change = useSave(
    (patch: Parameters<typeof changeConversation>[1]) => changeConversation(conversation, patch),
    { done: 'Saved', refresh },
  );
  const remove = useSave(() => deleteConversation(conversation), {
    done: 'Moved to the trash',
    refresh,
    onDone: leave,
  });
  const button = (label: string, icon: ReactNode, onClick: () => void): ReactNode => (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        {icon}
      </IconButton>
    </Tooltip>
  );
  if (conversation.deletedAt) {
    return <TrashActions kind="conversation" record={conversation} onPurged={leave} />;
  }
  return (
    <>
      <FavouriteButton
        key={String(conversation.favourite)}
        kind="conversation"
        id={conversation.id}
        on={conversation.favourite}
      />
      {button('Relations', <RelationsIcon fontSize="small" />, () => setOpen('relations'))}
      {mayWrite && button('Rename', <TitleIcon fontSize="small" />, () => setOpen('title'))}
      {mayWrite && button('Terms', <TagIcon fontSize="small" />, () => setOpen('terms'))}
      {mayWrite &&
        mayDelete &&
        button('Merge with another import', <MergeIcon fontSize="small" />, () => setOpen('merge'))}
      {mayDelete &&
        button('Move to the trash', <DeleteIcon fontSize="small" />, () => setOpen('delete'))}
      {mayChat && (
        <Button
          variant="outlined"
          component={Link}
          to={`/chat?conversation=${conversation.id}`}
          startIcon={<ContinueIcon />}
        >
          Continue
        </Button>
      )}
      {open === 'relations' && (
        <ConversationRelations conversation={conversation} onClose={() => setOpen(null)} />
      )}
      {open === 'merge' && (
        <MergeConversation conversation={conversation} onClose={() => setOpen(null)} />
      )}
      {open === 'title' && (
        <RenameDialog
          title={conversation.title ?? ''}
          onClose={() => setOpen(null)}
          onRename={(title) => {
            setOpen(null);
            change.mutate({ title });
          }}
        />
      )}
      {open === 'terms' && (
        <TermsDialog
          kind="conversation"
          terms={conversation.terms ?? {}}
          onClose={() => setOpen(null)}
          onSave={(terms) => {
            setOpen(null);
            change.mutate(terms);
          }}
        />
      )}
      <Confirm
        open={open === 'delete'}
        title="Move this conversation to the trash?"
        action="Move to the trash"
        onCancel={() => setOpen(null)}
        onConfirm={() => {
          setOpen(null);
          remove.mutate(undefined);
        }}
      >
        Outputs that were saved from it stay. It can be restored from the trash.
      </Confirm>
    </>
  );
}
