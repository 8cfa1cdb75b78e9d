import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Completion, Connection, Message, NewCompletion } from '../../src/api/types';
import { none, notFound, page, record } from '../answers';
import { nextId, type Store } from '../store';
import { silence, streamOf } from './streams';

const now = (): string => new Date().toISOString();

export function completionHandlers(store: Store): HttpHandler[] {
  const replies = new Map<string, Message>();
  const keep = (request: NewCompletion, completion: Completion, answer: string): void => {
    let conversation = store.conversations.find(({ id }) => id === request.conversationId);
    if (!conversation) {
      const text = request.messages?.[0]?.content ?? 'A chat';
      conversation = {
        id: nextId(),
        title: text.slice(0, 60),
        date: now(),
        platform: 'API',
        model: request.model ?? null,
        messageCount: 0,
        currentMessageId: null,
        terms: {},
        createdAt: now(),
        version: 1,
      };
      store.conversations.push(conversation);
    }
    const { id: conversationId } = conversation;
    const question: Message = {
      id: nextId(),
      conversationId,
      parentId: request.parentMessageId ?? conversation.currentMessageId ?? null,
      role: 'user',
      parts: [],
      text: request.messages?.[0]?.content ?? '',
      createdAt: now(),
    };
    const reply: Message = {
      id: nextId(),
      conversationId,
      parentId: question.id,
      role: 'assistant',
      parts: [{ type: 'text', text: answer }],
      text: answer,
      model: request.model ?? null,
      createdAt: now(),
    };
    // the question is there at once, the answer when it has come
    store.messages.push(question);
    conversation.messageCount += 1;
    conversation.currentMessageId = question.id;
    Object.assign(completion, { conversationId, userMessageId: question.id, messageId: reply.id });
    replies.set(completion.id, reply);
  };
  const answered = (id: string): void => {
    const reply = replies.get(id);
    const conversation = store.conversations.find(({ id: one }) => one === reply?.conversationId);
    if (!reply || !conversation) return;
    replies.delete(id);
    store.messages.push(reply);
    conversation.messageCount += 1;
    conversation.currentMessageId = reply.id;
  };
  return [
    http.get('*/api/v1/models', ({ request }) =>
      page(
        request,
        ['demo-small', 'demo-large'].map((name) => ({
          id: `demo/${name}`,
          name,
          provider: 'demo',
        })),
      ),
    ),
    http.post('*/api/v1/completions', async ({ request }) => {
      const wanted = (await request.json()) as NewCompletion;
      const answer = `You asked: *${wanted.messages?.[0]?.content ?? 'a prompt'}*\n\nHere is **an answer** in three steps:\n\n1. look\n2. think\n3. write`;
      const completion: Completion = {
        id: nextId(),
        state: 'running',
        model: wanted.model ?? '',
        provider: 'demo',
        usage: { inputTokens: 12, outputTokens: 40 },
        timings: { firstTokenMs: 80, totalMs: 1200 },
      };
      keep(wanted, completion, answer);
      store.completions.push(completion);
      store.answers[completion.id] = answer;
      return record(completion, 202);
    }),
    http.get('*/api/v1/completions/:id', ({ params }) => {
      const completion = store.completions.find(({ id }) => id === params.id);
      return completion ? record(completion) : notFound('completion');
    }),
    http.delete('*/api/v1/completions/:id', ({ params }) => {
      const completion = store.completions.find(({ id }) => id === params.id);
      if (completion) completion.state = 'cancelled';
      return none();
    }),
    http.get('*/api/v1/completions/:id/stream', ({ request, params }) => {
      const completion = store.completions.find(({ id }) => id === params.id);
      if (!completion) return notFound('completion');
      const words = (store.answers[completion.id] ?? '').split(/(?<=\s)/);
      if (completion.state === 'running') completion.state = 'completed';
      answered(completion.id);
      return streamOf(
        [
          ...words.map((text, index) => ({ id: index + 1, event: 'token', data: { text } })),
          {
            id: words.length + 1,
            event: completion.state === 'completed' ? 'completed' : 'failed',
            data: { completion },
          },
        ],
        Number(request.headers.get('Last-Event-ID') ?? 0),
      );
    }),
    http.get('*/api/v1/provider-connections', ({ request }) => page(request, store.connections)),
    http.post('*/api/v1/provider-connections', async ({ request }) => {
      const { key: _key, ...written } = (await request.json()) as Connection & { key?: string };
      const connection: Connection = { ...written, id: nextId(), version: 1, createdAt: now() };
      store.connections.push(connection);
      return record(connection, 201);
    }),
    http.delete('*/api/v1/provider-connections/:id', ({ params }) => {
      store.connections = store.connections.filter(({ id }) => id !== params.id);
      return none();
    }),
    http.get('*/api/v1/notifications/stream', () => silence()),
    http.get('*/api/v1/notifications', ({ request }) => page(request, store.notifications)),
    http.post('*/api/v1/notifications/read-all', () => {
      for (const one of store.notifications) one.read = true;
      return none();
    }),
    http.patch('*/api/v1/notifications/:id', async ({ request, params }) => {
      const one = store.notifications.find(({ id }) => id === params.id);
      if (!one) return notFound('notification');
      Object.assign(one, await request.json());
      return record(one);
    }),
    http.get('*/api/v1/analytics/usage', ({ request }) => {
      const by = new URL(request.url).searchParams.get('groupBy') ?? 'day';
      const rows =
        by === 'day'
          ? Array.from({ length: 14 }, (_, day) => ({
              day: new Date(Date.now() - day * 86_400_000).toISOString().slice(0, 10),
              outputs: 3 + ((day * 5) % 7),
              completions: (day * 3) % 5,
              messages: 10 + ((day * 11) % 23),
              outputTokens: 800 + day * 37,
            }))
          : (by === 'model'
              ? ['gpt-5', 'claude-opus-4', 'demo-small']
              : ['import', 'manual', 'completion']
            ).map((key, index) => ({
              [by]: key,
              outputs: 40 - index * 12,
              completions: 6,
              messages: 20,
            }));
      return HttpResponse.json({ items: rows });
    }),
  ];
}
