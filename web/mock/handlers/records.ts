import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Batch, BatchAnswer, BatchItem, TermReference, Terms } from '../../src/api/types';
import { none, notFound, problem, record, staleness } from '../answers';
import type { Store } from '../store';
import { resolve } from '../terms';

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
      const items = batch.ids.map((id) => become(params.kind, id, batch, added));
      const count = (result: BatchItem['result']): number =>
        items.filter((item) => item.result === result).length;
      const answer: BatchAnswer = {
        items,
        counts: {
          changed: count('changed'),
          unchanged: count('unchanged'),
          failed: count('failed'),
        },
      };
      return HttpResponse.json({ ...answer });
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

const failed = (id: string, code: string, detail: string): BatchItem => ({
  id,
  result: 'failed',
  code,
  detail,
});
