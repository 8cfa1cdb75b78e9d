import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import type { Conversation } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { Page } from '../../shared/Page';
import { TrashNotice } from '../../shared/records/TrashNotice';
import { Answer } from '../../shared/states/Answer';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { Branch } from './Branch';
import { READ_WHOLE, useConversation, useMessages, useOutline } from './conversations';
import { Messages } from './messageSource';
import { ReaderActions } from './ReaderActions';
import { RelationChips } from './RelationChips';

export function Reader(): ReactNode {
  const { id = '' } = useParams();
  const conversation = useConversation(id);
  const wide = useMediaQuery('(min-width: 1280px)');
  return (
    <Answer query={conversation}>
      {(found) => (
        <Page
          title={found.title || 'Untitled conversation'}
          width={wide ? 1180 : 860}
          lead={<Lead conversation={found} />}
          actions={<ReaderActions conversation={found} />}
        >
          <TrashNotice kind="conversation" record={found} />
          {found.messageCount > READ_WHOLE ? (
            <Long key={id} conversation={found} />
          ) : (
            <Short key={id} conversation={found} />
          )}
        </Page>
      )}
    </Answer>
  );
}

/** All its messages at once: switching branches then needs no further request. */
function Short({ conversation }: { conversation: Conversation }): ReactNode {
  const { id } = conversation;
  const messages = useMessages(id);
  const source = useMemo(
    () => ({
      conversationId: id,
      all: new Map(messages.data?.map((message) => [message.id, message])),
    }),
    [id, messages.data],
  );
  return (
    <Answer query={messages}>
      {(all) => (
        <Messages value={source}>
          <Branch conversation={conversation} turns={all} />
        </Messages>
      )}
    </Answer>
  );
}

/** The tree first; the texts as they come near. */
function Long({ conversation }: { conversation: Conversation }): ReactNode {
  const { id } = conversation;
  const outline = useOutline(id);
  const source = useMemo(() => ({ conversationId: id, all: null }), [id]);
  return (
    <Answer query={outline}>
      {({ items }) => (
        <Messages value={source}>
          <Branch conversation={conversation} turns={items} />
        </Messages>
      )}
    </Answer>
  );
}

function Lead({ conversation }: { conversation: Conversation }): ReactNode {
  const terms = allTerms(conversation.terms);
  const about = [
    conversation.platform,
    conversation.model,
    plural(conversation.messageCount, 'message'),
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
