import { http, HttpResponse, type HttpHandler } from 'msw';
import { inTrash, notFound, page, record } from '../answers';
import { nextId, type Store } from '../store';
import { slugOf } from '../terms';

/** Snippets, and what texts say with them. */
export function snippetHandlers(store: Store): HttpHandler[] {
  return [
    http.post('*/api/v1/prompts/compose', async ({ request }) => {
      const { texts } = (await request.json()) as { texts: string[] };
      const used = store.snippets.filter(({ slug }) =>
        texts.some((text) => text.includes(`{{snippet:${slug}}}`)),
      );
      return HttpResponse.json({
        texts: texts.map((text) =>
          used.reduce(
            (all, { slug, text: said }) => all.replaceAll(`{{snippet:${slug}}}`, said),
            text,
          ),
        ),
        snippets: used,
      });
    }),
    http.get('*/api/v1/snippets', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const words = query.get('q')?.toLowerCase() ?? '';
      const slug = store.snippets.find(({ id }) => id === query.get('usesSnippetId'))?.slug;
      return page(
        request,
        store.snippets.filter(
          (snippet) =>
            inTrash(query, snippet) &&
            `${snippet.title} ${snippet.text}`.toLowerCase().includes(words) &&
            (!query.has('usesSnippetId') || snippet.text.includes(`{{snippet:${slug}}}`)),
        ),
      );
    }),
    http.get('*/api/v1/snippets/:id', ({ params }) => {
      const snippet = store.snippets.find(({ id }) => id === params.id);
      return snippet ? record(snippet) : notFound('snippet');
    }),
    http.post('*/api/v1/snippets', async ({ request }) => {
      const written = (await request.json()) as { title: string; text: string };
      const snippet = {
        ...written,
        slug: slugOf(written.title),
        id: nextId(),
        version: 1,
        createdAt: new Date().toISOString(),
      };
      store.snippets.push(snippet);
      return record(snippet, 201);
    }),
  ];
}
