import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Store } from '../store';

export function searchHandlers(store: Store): HttpHandler[] {
  return [
    http.get('*/api/v1/search', ({ request }) => {
      const words = (new URL(request.url).searchParams.get('q') ?? '')
        .toLowerCase()
        .replace(/["*]/g, '')
        .split(/\s+/)
        .filter(Boolean);
      const mark = (text: string): string => {
        const at = Math.max(0, text.toLowerCase().indexOf(words[0] ?? '') - 60);
        const safe = text
          .slice(at, at + 220)
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;');
        return words.reduce(
          (marked, word) => marked.replace(new RegExp(`(${word})`, 'gi'), '<mark>$1</mark>'),
          safe,
        );
      };
      const has = (text: string): boolean =>
        words.every((word) => text.toLowerCase().includes(word));
      const within = new URL(request.url).searchParams.get('id');
      const kinds = (
        new URL(request.url).searchParams.get('kinds') ?? 'output,message,conversation,prompt'
      ).split(',');
      const hits = [
        ...store.outputs
          .filter(({ title, content }) => has(title + content))
          .map(({ id, title, content, createdAt }) => ({
            kind: 'output',
            id,
            title,
            snippet: mark(content),
            score: 2,
            updatedAt: createdAt,
          })),
        ...store.messages
          .filter(
            ({ text, conversationId }) => has(text ?? '') && (!within || within === conversationId),
          )
          .map(({ id, conversationId, text, createdAt }) => ({
            kind: 'message',
            id,
            messageId: id,
            conversationId,
            title: store.conversations.find(({ id: one }) => one === conversationId)?.title ?? null,
            snippet: mark(text ?? ''),
            score: 1,
            updatedAt: createdAt,
          })),
      ].filter(({ kind }) => kinds.includes(kind));
      const tags = store.terms.tags
        ?.slice(0, 3)
        .map(({ id, slug, name }, index) => ({ id, slug, name, count: 3 - index }));
      return HttpResponse.json({
        items: hits.slice(0, 25),
        nextCursor: null,
        total: hits.length,
        facets: { tags: tags ?? [] },
        partial: [],
        leftOut: [],
      });
    }),
  ];
}
