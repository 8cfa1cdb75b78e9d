import OutputIcon from '@mui/icons-material/ArticleOutlined';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { get } from '../../api/http';
import type { Message, Output, Page } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { listOf } from '../../shared/links/records';

/** Of the newest that were saved from a conversation. */
const MOST = 200;

/** What was saved from a message, a step away: one by its title, several as their list. */
export function SavedMarks({ message }: { message: Message }): ReactNode {
  const { id, conversationId } = message;
  const mayRead = useCan('outputs:read');
  const { data: saved = [] } = useQuery({
    // one question for all messages of the conversation
    queryKey: ['outputs', 'saved-from', conversationId],
    queryFn: async ({ signal }) =>
      (
        await get<Page<Output>>(
          '/outputs',
          { conversationId, messageId: 'some', sort: '-createdAt', limit: MOST },
          signal,
        )
      ).items,
    enabled: mayRead && conversationId !== '',
    staleTime: 60_000,
    select: (outputs) => outputs.filter(({ messageId }) => messageId === id),
  });
  const [one, ...more] = saved;
  if (!one) return null;
  return (
    <Chip
      component={Link}
      to={more.length > 0 ? listOf('output', { messageId: id }) : `/outputs/${one.id}`}
      clickable
      icon={<OutputIcon />}
      label={more.length > 0 ? `saved as ${plural(saved.length, 'output')}` : 'saved as output'}
      title={one.title}
      variant="outlined"
    />
  );
}
