import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Message } from '../../api/types';
import { messagesOf, useConversation, useOutline } from '../conversations/conversations';
import { Tree } from '../conversations/tree';

/** Messages of a thread that are in the page; the reader has those before. */
const MOST = 100;

interface Thread {
  messages: Message[];
  /** How many come before those. */
  earlier: number;
  title: string | null;
  tip: string | null;
  error: unknown;
}

/**
 * The messages before the answer: those of the conversation, up to where it is continued.
 *
 * @param awaited the last message of the turn that is over
 * @param asked its question, while the answer is coming
 */
export function useThread(
  conversationId: string | null,
  parent: string | null,
  awaited: string | null | undefined,
  asked: string | null | undefined,
): Thread {
  const conversation = useConversation(conversationId ?? '');
  const outline = useOutline(conversationId ?? '');
  const turns = conversationId ? (outline.data?.items ?? []) : [];
  const arrived = !awaited || turns.some(({ id }) => id === awaited);
  const { refetch } = outline;
  const { refetch: refetchConversation } = conversation;
  // An answer reaches the conversation a moment after its stream ends.
  useEffect(() => {
    if (!conversationId || arrived) return;
    const timer = setInterval(() => {
      void refetch();
      void refetchConversation();
    }, 1000);
    const end = setTimeout(() => clearInterval(timer), 20_000);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [conversationId, arrived, refetch, refetchConversation]);

  const tree = new Tree(turns);
  const branch =
    awaited && tree.has(awaited)
      ? tree.branchThrough(awaited)
      : tree.has(asked)
        ? tree.pathTo(asked)
        : tree.has(parent)
          ? tree.pathTo(parent)
          : tree.branchOf(conversation.data?.currentMessageId);
  const visible = branch.filter(({ hidden }) => !hidden).map(({ id }) => id);
  const ids = visible.slice(-MOST);
  const read = useQuery({
    queryKey: ['conversation', conversationId, 'thread', ids],
    queryFn: ({ signal }) => messagesOf(conversationId ?? '', ids, signal),
    enabled: conversationId !== null && ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const wanted = new Set(ids);
  return {
    messages: (read.data ?? []).filter(({ id }) => wanted.has(id)),
    earlier: visible.length - ids.length,
    title: conversation.data?.title ?? null,
    tip: awaited ?? branch.at(-1)?.id ?? null,
    error: conversation.error ?? outline.error ?? read.error,
  };
}
