import Box from '@mui/material/Box';
import { useParams } from 'react-router-dom';
import type { ReactNode } from 'react';
import type { Conversation, Message } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { Page } from '../../shared/Page';
import { TrashNotice } from '../../shared/records/TrashNotice';
import { Answer } from '../../shared/states/Answer';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { useConversation, useMessages } from './conversations';
import { Branch } from './Branch';
import { ReaderActions } from './ReaderActions';
import { RelationChips } from './RelationChips';

export function Reader(): ReactNode {
  const { id = '' } = useParams();
  const conversation = useConversation(id);
  const messages = useMessages(id);
  return (
    <Answer query={conversation}>
      {(found) => (
        <Page
          title={found.title || 'Untitled conversation'}
          width={860}
          lead={<Lead conversation={found} messages={messages.data} />}
          actions={<ReaderActions conversation={found} />}
        >
          <TrashNotice kind="conversation" record={found} />
          <Answer query={messages}>
            {(all) => <Branch key={id} conversation={found} messages={all} />}
          </Answer>
        </Page>
      )}
    </Answer>
  );
}

interface LeadProps {
  conversation: Conversation;
  messages: Message[] | undefined;
}

function Lead({ conversation, messages }: LeadProps): ReactNode {
  const terms = allTerms(conversation.terms);
  const about = [
    conversation.platform,
    conversation.model,
    plural(messages?.length ?? conversation.messageCount, 'message'),
  ];
  return (
    <Box>
      <Box sx={{ fontSize: '0.875rem', mb: 1 }}>
        {about.filter(Boolean).join(' · ')}
        {conversation.date && ' · '}
        <When at={conversation.date} />
      </Box>
      <RelationChips conversation={conversation} />
      <TermChips terms={terms} limit={8} />
    </Box>
  );
}
