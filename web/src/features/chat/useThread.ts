import { useEffect } from 'react';
import type { Message } from '../../api/types';
import { useConversation, useMessages } from '../conversations/conversations';
import { Tree } from '../conversations/tree';

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
): { messages: Message[]; title: string | null; tip: string | null; error: unknown } {
  const conversation = useConversation(conversationId ?? '');
  const all = useMessages(conversationId ?? '');
  const arrived = !awaited || all.data?.some(({ id }) => id === awaited) === true;
  const { refetch } = all;
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

  const tree = new Tree(conversationId ? (all.data ?? []) : []);
  const branch =
    awaited && tree.has(awaited)
      ? tree.branchThrough(awaited)
      : tree.has(asked)
        ? tree.pathTo(asked)
        : tree.has(parent)
          ? tree.pathTo(parent)
          : tree.branchOf(conversation.data?.currentMessageId);
  return {
    messages: branch.filter(({ hidden }) => !hidden),
    title: conversation.data?.title ?? null,
    tip: awaited ?? branch.at(-1)?.id ?? null,
    error: conversation.error ?? all.error,
  };
}
