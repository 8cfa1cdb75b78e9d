import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Conversation, Import, Output } from '../../src/api/types';
import { chosenOf } from '../../src/shared/terms/chosen';
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
import { EXAMPLES_FILE } from '../../src/features/home/examples/examples';
import { bringExamples, takeExamples } from '../examples';
import { nextId, type Store } from '../store';
import { matchesTerms, resolve, type GivenTerms } from '../terms';
import { importEvents } from './streams';

interface GivenOptions extends GivenTerms {
  owner?: string;
  only?: string[];
  except?: string[];
}

function newImport(store: Store, some: Partial<Import> & { dryRun: boolean }): Import {
  const one: Import = {
    id: nextId(),
    state: 'running',
    format: 'chatgpt',
    counts: {},
    createdAt: new Date().toISOString(),
    ...some,
  };
  store.imports.push(one);
  store.items[one.id] = [
    {
      index: 0,
      kind: 'conversation',
      sourceId: 'first',
      title: 'A conversation from the file',
      result: 'new',
      recordId: some.dryRun ? null : (store.conversations[0]?.id ?? null),
    },
    {
      index: 1,
      kind: 'conversation',
      sourceId: 'second',
      title: 'Another conversation',
      result: 'new',
      recordId: null,
    },
    {
      index: 2,
      kind: 'conversation',
      title: null,
      sourceId: 'broken-1',
      result: 'skipped',
      reason: 'The record has no mapping.',
    },
  ];
  return one;
}

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
    http.get('*/api/v1/imports', ({ request }) => {
      const trialId = new URL(request.url).searchParams.get('trialId');
      const found = store.imports.filter((one) => !trialId || one.trialId === trialId);
      return page(request, sorted(request, found));
    }),
    http.post('*/api/v1/imports', async ({ request }) => {
      const form = await request.formData();
      const file = form.getAll('file')[0];
      // a file of the browser's or of Node's, whichever sent it
      const fileName = typeof file === 'object' ? file.name : 'import';
      const one = newImport(store, { fileName, dryRun: form.get('dryRun') === 'true' });
      if (fileName === EXAMPLES_FILE) bringExamples(store, one);
      return record(one, 202);
    }),
    http.post('*/api/v1/imports/:id/run', async ({ request, params }) => {
      const trial = store.imports.find(({ id }) => id === params.id);
      if (!trial) return notFound('import');
      const { options = {}, dryRun = false } = (await request.json()) as {
        options?: GivenOptions;
        dryRun?: boolean;
      };
      const { terms, createMissingTerms, ...others } = options;
      const resolved = resolve(store, { terms, createMissingTerms });
      const ids = Object.keys(resolved).map((key) => [
        key,
        chosenOf(resolved, key).map(({ id }) => id),
      ]);
      const real = newImport(store, {
        fileName: trial.fileName ?? 'import',
        dryRun,
        trialId: dryRun ? null : trial.id,
        options: { ...others, terms: Object.fromEntries(ids) as Record<string, string[]> },
      });
      return record(real, 202);
    }),
    http.get('*/api/v1/imports/:id', ({ params }) => {
      const one = store.imports.find(({ id }) => id === params.id);
      return one ? record(one) : notFound('import');
    }),
    http.delete('*/api/v1/imports/:id', ({ params }) => {
      const one = store.imports.find(({ id }) => id === params.id);
      if (one) one.state = 'undone';
      if (one?.fileName === EXAMPLES_FILE) takeExamples(store, one);
      return one ? none() : notFound('import');
    }),
    http.get('*/api/v1/imports/:id/items', ({ request, params }) => {
      const query = new URL(request.url).searchParams;
      const result = query.get('result');
      const words = query.get('q')?.toLowerCase();
      return page(
        request,
        (store.items[String(params.id)] ?? []).filter(
          (item) =>
            (!result || item.result === result) &&
            (!words || (item.title ?? '').toLowerCase().includes(words)),
        ),
      );
    }),
    http.get('*/api/v1/imports/:id/events', ({ params }) => {
      const one = store.imports.find(({ id }) => id === params.id);
      return one ? importEvents(one) : notFound('import');
    }),
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
            title: find(conversationId)?.title ?? null,
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
