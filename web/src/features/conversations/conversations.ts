import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Conversation, Message, Output, Page, WrittenTerms } from '../../api/types';

export const conversationOf = (id: string): Promise<Conversation> =>
  get<Conversation>(`/conversations/${id}`, { include: 'terms,agent' });

export const useConversation = (id: string): UseQueryResult<Conversation> =>
  useQuery({
    queryKey: ['conversation', id],
    queryFn: () => conversationOf(id),
    enabled: id !== '',
  });

/** The whole tree: switching branches then needs no further request. */
export const useMessages = (id: string): UseQueryResult<Message[]> =>
  useQuery({
    queryKey: ['conversation', id, 'messages'],
    queryFn: async ({ signal }) => {
      const messages: Message[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await get<Page<Message>>(
          `/conversations/${id}/messages`,
          { branch: 'all', hidden: true, limit: 200, cursor },
          signal,
        );
        messages.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return messages;
    },
    enabled: id !== '',
  });

export const changeConversation = (
  { id, version }: Conversation,
  change: {
    title?: string;
    terms?: WrittenTerms;
    createMissingTerms?: boolean;
    notes?: string;
    agentId?: string | null;
    currentMessageId?: string;
  },
): Promise<Conversation> => patch(`/conversations/${id}`, change, version ?? 0);

export const deleteConversation = ({ id, version }: Conversation): Promise<void> =>
  remove(`/conversations/${id}`, version);

export const saveMessageAsOutput = (
  messageId: string,
  output: { title: string; text?: string; terms?: WrittenTerms; createMissingTerms?: boolean },
): Promise<Output> =>
  post(`/messages/${messageId}/outputs`, output, { idempotencyKey: crypto.randomUUID() });
