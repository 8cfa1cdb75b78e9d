import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type {
  Conversation,
  Message,
  Outline,
  Output,
  Page,
  SearchAnswer,
  SearchHit,
  WrittenTerms,
} from '../../api/types';

export const conversationOf = (id: string): Promise<Conversation> =>
  get<Conversation>(`/conversations/${id}`, { include: 'terms,agent' });

export const useConversation = (id: string): UseQueryResult<Conversation> =>
  useQuery({
    queryKey: ['conversation', id],
    queryFn: () => conversationOf(id),
    enabled: id !== '',
  });

/** Messages that are read at once, texts and all; of a conversation with more, those that are near. */
export const READ_WHOLE = 200;

export const useOutline = (id: string): UseQueryResult<Outline> =>
  useQuery({
    queryKey: ['conversation', id, 'outline'],
    queryFn: ({ signal }) => get<Outline>(`/conversations/${id}/outline`, {}, signal),
    enabled: id !== '',
  });

export const messagesOf = async (
  id: string,
  ids: string[],
  signal?: AbortSignal,
): Promise<Message[]> =>
  (
    await get<Page<Message>>(
      `/conversations/${id}/messages`,
      { ids: ids.join(','), hidden: true, limit: READ_WHOLE },
      signal,
    )
  ).items;

/** Hits that are walked through within one conversation. */
const MOST_HITS = 200;

/** What the server finds in one conversation, whichever branch it is on. */
export const useHits = (id: string, words: string): UseQueryResult<SearchHit[]> =>
  useQuery({
    queryKey: ['conversation', id, 'hits', words],
    queryFn: async ({ signal }) =>
      (
        await get<SearchAnswer>(
          '/search',
          { q: words, kinds: 'message', id, deleted: 'any', limit: MOST_HITS },
          signal,
        )
      ).items,
    enabled: id !== '' && words !== '',
  });

/** The whole tree: switching branches then needs no further request. */
export const useMessages = (id: string, enabled = true): UseQueryResult<Message[]> =>
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
    enabled: enabled && id !== '',
  });

export interface Origin {
  value: string;
  count: number;
}

/** The platforms and models that there are conversations of. */
export const useOrigins = (): UseQueryResult<{ platforms: Origin[]; models: Origin[] }> =>
  useQuery({
    queryKey: ['conversations', 'origins'],
    queryFn: () => get<{ platforms: Origin[]; models: Origin[] }>('/conversations/origins'),
    staleTime: 60_000,
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

export const mergeConversation = (
  { id, version }: Conversation,
  conversationId: string,
): Promise<{ mergeId: string; known: number; added: number }> =>
  post(`/conversations/${id}/merges`, { conversationId }, { version: version ?? 0 });

export const undoMerge = (mergeId: string): Promise<void> =>
  post(`/conversations/merges/${mergeId}/undo`);

export const deleteConversation = ({ id, version }: Conversation): Promise<void> =>
  remove(`/conversations/${id}`, version);

export const saveMessageAsOutput = (
  messageId: string,
  output: { title: string; text?: string; terms?: WrittenTerms; createMissingTerms?: boolean },
): Promise<Output> =>
  post(`/messages/${messageId}/outputs`, output, { idempotencyKey: crypto.randomUUID() });
