import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Batch, BatchAnswer, BatchItem, TermReference, Terms } from '../../src/api/types';
import { inTrash, none, notFound, problem, record, staleness } from '../answers';
import { nextId, type Store } from '../store';
import { matchesTerms, resolve } from '../terms';

interface Kept {
  id: string;
  version?: number;
  deletedAt?: string | null;
  favourite?: boolean;
  terms?: Terms;
}

const now = (): string => new Date().toISOString();

const listOf = (terms: Terms | undefined, key: string): TermReference[] =>
  [terms?.[key] ?? []].flat();

/** What every kind of record has in common: batches, the trash and marks. */
export function recordHandlers(store: Store): HttpHandler[] {
  const kinds: Record<string, Kept[]> = {
    outputs: store.outputs,
    conversations: store.conversations,
    prompts: store.prompts,
    agents: store.agents,
    snippets: store.snippets,
  };
  const find = ({ kind, id }: Record<string, unknown>): Kept | undefined =>
    kinds[String(kind)]?.find((one) => one.id === id);
  const holds = (scope: string): boolean => store.me?.scopes.includes(scope) ?? false;
  const change = (kept: Kept, batch: Batch, added: Terms): void => {
    if (batch.delete) kept.deletedAt = now();
    if (batch.restore) kept.deletedAt = null;
    Object.assign(kept, batch.set);
    for (const key of Object.keys(added)) {
      const has = listOf(kept.terms, key);
      const fresh = listOf(added, key).filter(({ id }) => !has.some((one) => one.id === id));
      kept.terms = { ...kept.terms, [key]: [...has, ...fresh] };
    }
    for (const [key, names] of Object.entries(batch.removeTerms ?? {})) {
      kept.terms = {
        ...kept.terms,
        [key]: listOf(kept.terms, key).filter(
          ({ id, slug, name }) => ![id, slug, name].some((one) => names.includes(one)),
        ),
      };
    }
  };
  const become = (kind: unknown, id: string, batch: Batch, added: Terms): BatchItem => {
    const kept = find({ kind, id });
    if (!kept) return failed(id, 'not-found', 'There is no such record.');
    if (kept.deletedAt && !batch.delete && !batch.restore) {
      return failed(id, 'record-deleted', 'It is in the trash. Restore it first.');
    }
    const before = JSON.stringify(kept);
    if (!(batch.delete && kept.deletedAt)) change(kept, batch, added);
    if (before === JSON.stringify(kept)) return { id, result: 'unchanged' };
    kept.version = (kept.version ?? 1) + 1;
    return { id, result: 'changed' };
  };
  return [
    http.post('*/api/v1/:kind/batch', async ({ request, params }) => {
      const batch = (await request.json()) as Batch;
      const added = resolve(store, {
        terms: batch.addTerms,
        createMissingTerms: batch.createMissingTerms,
      });
      const records = kinds[String(params.kind)] ?? [];
      const ids = batch.ids ?? records.filter((one) => matches(batch, one)).map(({ id }) => id);
      const before = new Map(records.map((one) => [one.id, JSON.stringify(one)]));
      const items = ids.map((id) => become(params.kind, id, batch, added));
      const changed = items.filter(({ result }) => result === 'changed').map(({ id }) => id);
      const undo = changed.length > 0 && !batch.dryRun ? nextId() : undefined;
      if (batch.dryRun) changed.forEach((id) => putBack(find({ kind: params.kind, id }), before));
      if (undo) {
        const action = batch.delete ? 'deleted' : batch.restore ? 'restored' : 'changed';
        const versions = new Map(records.map(({ id, version }) => [id, version]));
        store.batches.unshift({
          undo,
          kind: String(params.kind),
          action,
          changed,
          before,
          versions,
        });
      }
      const count = (result: BatchItem['result']): number =>
        items.filter((item) => item.result === result).length;
      const answer: BatchAnswer = {
        items,
        counts: {
          changed: count('changed'),
          unchanged: count('unchanged'),
          failed: count('failed'),
        },
        ...(undo && { undo }),
      };
      return HttpResponse.json({ ...answer });
    }),
    http.get('*/api/v1/:kind/batch', ({ params }) =>
      HttpResponse.json({
        items: store.batches
          .filter(({ kind }) => kind === params.kind)
          .map(({ undo, action, changed }) => ({
            undo,
            action,
            records: changed.length,
            undoableUntil: new Date(Date.now() + 600_000).toISOString(),
          })),
      }),
    ),
    http.post('*/api/v1/:kind/batch/:undo/undo', ({ params }) => {
      const batch = store.batches.find(({ undo }) => undo === params.undo);
      if (!batch) return notFound('batch');
      store.batches.splice(store.batches.indexOf(batch), 1);
      const items = batch.changed.map((id): BatchItem => {
        const kept = find({ kind: params.kind, id });
        if (kept?.version !== batch.versions.get(id)) {
          return failed(id, 'changed-since', 'It was changed since, and stays as it is.');
        }
        putBack(kept, batch.before);
        return { id, result: 'changed' };
      });
      const back = items.filter(({ result }) => result === 'changed').length;
      return HttpResponse.json({
        items: items.map((item) => ({ ...item })),
        counts: { changed: back, unchanged: 0, failed: items.length - back },
      });
    }),
    http.post('*/api/v1/:kind/:id/restore', ({ params }) => {
      const kept = find(params);
      if (!kept) return notFound('record');
      Object.assign(kept, { deletedAt: null, version: (kept.version ?? 1) + 1 });
      return record(kept);
    }),
    http.post('*/api/v1/:kind/:id/purge', ({ request, params }) => {
      if (!holds('records:purge')) return problem(403, 'This needs the permission records:purge.');
      const kept = find(params);
      if (!kept) return notFound('record');
      const stale = staleness(request, kept.version ?? 1);
      if (stale) return stale;
      if (!kept.deletedAt) {
        return problem(409, 'Only what is in the trash can be deleted for good.', {
          code: 'record-not-deleted',
        });
      }
      const kind = kinds[String(params.kind)] ?? [];
      kind.splice(kind.indexOf(kept), 1);
      return none();
    }),
    http.put('*/api/v1/:kind/:id/favourite', ({ params }) => {
      Object.assign(find(params) ?? {}, { favourite: true });
      return none();
    }),
    http.delete('*/api/v1/:kind/:id/favourite', ({ params }) => {
      Object.assign(find(params) ?? {}, { favourite: false });
      return none();
    }),
  ];
}

function putBack(kept: Kept | undefined, before: Map<string, string>): void {
  const was = JSON.parse(before.get(kept?.id ?? '') ?? '{}') as Kept;
  // what it had no field of is no field of it again
  const fields = Object.keys(kept ?? {}).filter((field) => !(field in was));
  const gone = Object.fromEntries(fields.map((field) => [field, undefined]));
  Object.assign(kept ?? {}, gone, { deletedAt: null, terms: {} }, was);
}

function matches({ filter = {} }: Batch, one: Kept): boolean {
  const query = new URLSearchParams(
    Object.entries(filter).map(([name, value]) => [name, String(value)]),
  );
  return inTrash(query, one) && matchesTerms(query, one.terms);
}

const failed = (id: string, code: string, detail: string): BatchItem => ({
  id,
  result: 'failed',
  code,
  detail,
});
