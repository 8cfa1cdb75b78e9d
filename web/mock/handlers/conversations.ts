import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Conversation, Output } from '../../src/api/types';
import {
  inTrash,
  none,
  notFound,
  page,
  pointsAsAsked,
  record,
  sorted,
  staleness,
} from '../answers';
import { nextId, type Store } from '../store';
import { matchesTerms, resolve, type GivenTerms } from '../terms';

export function conversationHandlers(store: Store): HttpHandler[] {
  const find = (id: unknown): Conversation | undefined =>
    store.conversations.find((one) => one.id === id);
  return [
    http.get('*/api/v1/conversations', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const words = query.get('q')?.toLowerCase();
      const found = store.conversations.filter(
        (one) =>
          inTrash(query, one) &&
          pointsAsAsked(query, one) &&
          (query.get('favourite') !== 'true' || one.favourite) &&
          (['platform', 'model'] as const).every(
            (name) => !query.has(name) || one[name] === query.get(name),
          ) &&
          (!words || (one.title ?? '').toLowerCase().includes(words)) &&
          matchesTerms(query, one.terms),
      );
      return page(request, sorted(request, found, '-date'));
    }),
    http.get('*/api/v1/conversations/origins', () => {
      const counted = (values: (string | null | undefined)[]): { value: string; count: number }[] =>
        [...new Set(values)].flatMap((value) =>
          value ? [{ value, count: values.filter((one) => one === value).length }] : [],
        );
      return HttpResponse.json({
        platforms: counted(store.conversations.map(({ platform }) => platform)),
        models: counted(store.conversations.map(({ model }) => model)),
      });
    }),
    http.get('*/api/v1/conversations/:id', ({ params }) => {
      const one = find(params.id);
      return one ? record(one) : notFound('conversation');
    }),
    http.patch('*/api/v1/conversations/:id', async ({ request, params }) => {
      const one = find(params.id);
      if (!one) return notFound('conversation');
      const stale = staleness(request, one.version ?? 1);
      if (stale) return stale;
      const { terms, createMissingTerms, ...patch } = (await request.json()) as GivenTerms;
      Object.assign(one, patch, {
        terms: { ...one.terms, ...resolve(store, { terms, createMissingTerms }) },
        version: (one.version ?? 1) + 1,
      });
      return record(one);
    }),
    http.delete('*/api/v1/conversations/:id', ({ params }) => {
      const one = find(params.id);
      if (one) one.deletedAt = new Date().toISOString();
      return one ? none() : notFound('conversation');
    }),
    http.get('*/api/v1/conversations/:id/messages', ({ request, params }) => {
      const ids = new URL(request.url).searchParams.get('ids')?.split(',');
      return page(
        request,
        store.messages.filter(
          ({ conversationId, id }) => conversationId === params.id && (!ids || ids.includes(id)),
        ),
      );
    }),
    http.post('*/api/v1/conversations/:id/merges', async ({ request, params }) => {
      const { conversationId } = (await request.json()) as { conversationId: string };
      const other = find(conversationId);
      if (!find(params.id) || !other) return notFound('conversation');
      other.deletedAt = new Date().toISOString();
      return HttpResponse.json(
        { mergeId: other.id, conversationId: params.id, known: 1, added: 1 },
        { status: 201 },
      );
    }),
    http.post('*/api/v1/conversations/merges/:id/undo', ({ params }) => {
      const other = find(params.id);
      if (other) other.deletedAt = null;
      return other ? none() : notFound('merge');
    }),
    http.get('*/api/v1/conversations/:id/outline', ({ params }) => {
      const one = find(params.id);
      if (!one) return notFound('conversation');
      return HttpResponse.json({
        currentMessageId: one.currentMessageId,
        items: store.messages
          .filter(({ conversationId }) => conversationId === params.id)
          .map(({ id, parentId, role, hidden, createdAt, text }) => ({
            id,
            parentId,
            role,
            hidden: hidden ?? false,
            createdAt,
            ...(role === 'user' && { title: (text ?? '').replace(/\s+/g, ' ').slice(0, 120) }),
            ...(role === 'assistant' && {
              headings: [...(text ?? '').matchAll(/^#{1,2} +(.+)$/gm)].map(([, title]) => title),
            }),
          })),
      });
    }),
    http.post('*/api/v1/messages/:id/outputs', async ({ request, params }) => {
      const message = store.messages.find(({ id }) => id === params.id);
      if (!message) return notFound('message');
      const { title, text, ...given } = (await request.json()) as GivenTerms & {
        title: string;
        text?: string;
      };
      const output: Output = {
        id: nextId(),
        title,
        content: text ?? message.text ?? '',
        source: 'manual',
        conversationId: message.conversationId,
        messageId: message.id,
        terms: resolve(store, given),
        version: 1,
        createdAt: new Date().toISOString(),
      };
      store.outputs.push(output);
      return record(output, 201);
    }),
  ];
}
