import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Completion, NewCompletion } from '../../api/types';
import { useSave } from '../../shared/saving/useSave';
import { useStillHere } from '../../shared/saving/useStillHere';
import { askModel, fetchCompletion, stopCompletion } from './completions';
import { NOTHING, readAnswer, type Answering } from './stream';

/** A question and the answer that is coming to it. */
export interface Turn {
  id: string;
  question: string;
  request: NewCompletion | null;
  model: string;
  /** The question in its conversation, which has it from the moment it is asked. */
  userMessageId: string | null;
  answering: Answering;
  failure: unknown;
}

export interface Chat {
  turn: Turn | null;
  busy: boolean;
  /** Whether the question was taken. */
  ask: (request: NewCompletion, question: string) => Promise<boolean>;
  stop: () => void;
}

interface Asked {
  request: NewCompletion;
  question: string;
  sameChat: () => boolean;
}

const questionKey = (id: string): string => `output-hub.question.${id}`;
const userMessageKey = (id: string): string => `output-hub.user-message.${id}`;
const requestKey = (id: string): string => `output-hub.request.${id}`;

/** The running completion is in the address, so a reload takes the stream up again. */
export function useChat(): Chat {
  const [parameters, setParameters] = useSearchParams();
  const running = parameters.get('completion');
  const [turn, setTurn] = useState<Turn | null>(null);
  const client = useQueryClient();
  const sameChat = useStillHere('key');

  useEffect(() => {
    if (!running) return;
    const leaving = new AbortController();
    const update = (change: Partial<Turn>): void =>
      setTurn((before) => ({ ...(before?.id === running ? before : blank(running)), ...change }));
    // an address changed after the person went elsewhere would bring them back
    const left = (): boolean => leaving.signal.aborted;
    update({});
    readAnswer(running, leaving.signal, (answering) => {
      if (left()) return;
      update({ answering });
      if (answering.completion) settle(answering.completion);
    }).catch((failure: unknown) => {
      if (!left()) update({ failure });
    });
    fetchCompletion(running)
      .then(({ model, conversationId, userMessageId }) => {
        if (left()) return;
        update({ model, ...(userMessageId && { userMessageId }) });
        if (conversationId) keepConversation(conversationId);
      })
      .catch(() => undefined); // the stream tells the same

    function settle(completion: Completion): void {
      void client.invalidateQueries({ queryKey: ['conversations'] });
      void client.invalidateQueries({ queryKey: ['outputs'] });
      if (completion.conversationId) {
        void client.invalidateQueries({ queryKey: ['conversation', completion.conversationId] });
        keepConversation(completion.conversationId);
      }
    }
    function keepConversation(id: string): void {
      setParameters(
        (now) =>
          now.get('conversation') ? now : new URLSearchParams([...now, ['conversation', id]]),
        {
          replace: true,
        },
      );
    }
    return () => leaving.abort();
    // the address changes with the conversation found; only another completion is another stream
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [running]);

  const start = useSave(
    async ({ request, question }: Asked) => {
      const begun = await askModel(request);
      const { id, userMessageId } = begun;
      sessionStorage.setItem(questionKey(id), question);
      if (userMessageId) sessionStorage.setItem(userMessageKey(id), userMessageId);
      sessionStorage.setItem(requestKey(id), JSON.stringify(request));
      return begun;
    },
    {
      onDone: ({ id, conversationId }, { request, sameChat }) => {
        if (!sameChat()) return;
        const conversation = conversationId ?? request.conversationId;
        setParameters(
          {
            completion: id,
            ...(conversation && { conversation }),
            ...(request.parentMessageId && { parent: request.parentMessageId }),
          },
          { replace: true },
        );
      },
    },
  );
  const stopping = useSave((id: string) => stopCompletion(id));
  const here = turn !== null && turn.id === running ? turn : null;
  return {
    turn: here,
    busy: start.isPending || (here !== null && here.answering.completion === null && !here.failure),
    ask: (request, question) =>
      start.mutateAsync({ request, question, sameChat }).then(
        () => true,
        () => false,
      ),
    stop: () => running && stopping.mutate(running),
  };
}

const blank = (id: string): Turn => ({
  id,
  question: sessionStorage.getItem(questionKey(id)) ?? '',
  request: JSON.parse(sessionStorage.getItem(requestKey(id)) ?? 'null') as NewCompletion | null,
  model: '',
  userMessageId: sessionStorage.getItem(userMessageKey(id)),
  answering: NOTHING,
  failure: null,
});
