import { http, type HttpHandler } from 'msw';
import type { Import } from '../../src/api/types';
import { EXAMPLES_FILE } from '../../src/features/home/examples/examples';
import { chosenOf } from '../../src/shared/terms/chosen';
import { none, notFound, page, record, sorted } from '../answers';
import { bringExamples, takeExamples } from '../examples';
import { nextId, type Store } from '../store';
import { resolve, type GivenTerms } from '../terms';
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

export function importHandlers(store: Store): HttpHandler[] {
  return [
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
  ];
}
