import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Message, Turn } from '../../api/types';
import { messagesOf } from './conversations';

/** Messages of a long conversation that are read with one request. */
const AT_ONCE = 30;

/** Where the texts come from: all at once, or those that are near. */
export interface MessageSource {
  conversationId: string;
  /** All of them; null where they are read as they come near. */
  all: Map<string, Message> | null;
}

export const Messages = createContext<MessageSource>({ conversationId: '', all: new Map() });

/** The message at this place of the branch; undefined while it is on its way. */
export function useMessageAt(shown: Turn[], index: number): Message | undefined {
  const { conversationId, all } = useContext(Messages);
  const start = index - (index % AT_ONCE);
  const ids = shown.slice(start, start + AT_ONCE).map(({ id }) => id);
  const wanted = shown[index]?.id ?? '';
  const near = useQuery({
    // two branches that begin and end a passage alike are the same passage
    queryKey: ['conversation', conversationId, 'passage', ids[0], ids.at(-1), ids.length],
    queryFn: ({ signal }) => messagesOf(conversationId, ids, signal),
    enabled: all === null && ids.length > 0,
    staleTime: 5 * 60_000,
    select: (messages) => messages.find(({ id }) => id === wanted),
  });
  return all ? all.get(wanted) : near.data;
}
