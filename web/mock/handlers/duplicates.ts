import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Duplicate, DuplicateSide, Output } from '../../src/api/types';
import { none, notFound, page } from '../answers';
import { diffOf } from '../diff';
import { nextId, type Store } from '../store';

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Words in common, of all that either has, in percent. */
function alikeness(one: string, other: string): number {
  const [a, b] = [new Set(plain(one).split(' ')), new Set(plain(other).split(' '))];
  const common = [...a].filter((word) => b.has(word)).length;
  return Math.round((100 * common) / (a.size + b.size - common));
}

const LEAST = 70;

const sideOf = ({ id, title, content, editCount, createdAt, version }: Output): DuplicateSide => ({
  id,
  title,
  extract: content.slice(0, 300),
  length: content.length,
  editCount: editCount ?? 0,
  createdAt,
  version,
});

/** Pairs of outputs that are alike; the real ones are found by MinHash. */
export function duplicateHandlers(store: Store): HttpHandler[] {
  const dismissed = new Set<string>();
  const merged = new Map<string, string>();
  const present = (): Output[] => store.outputs.filter(({ deletedAt }) => !deletedAt);
  const pairs = (): Duplicate[] =>
    present().flatMap((one, at) =>
      present()
        .slice(at + 1)
        .map((other): Duplicate => {
          const id = `${one.id}_${other.id}`;
          return {
            id,
            one: sideOf(one),
            other: sideOf(other),
            alike: alikeness(one.content, other.content),
            same: plain(one.content) === plain(other.content),
            foundAt: other.createdAt,
            dismissedAt: dismissed.has(id) ? other.createdAt : null,
          };
        })
        .filter(({ alike }) => alike >= LEAST),
    );
  const find = (id: unknown): Output[] =>
    String(id)
      .split('_')
      .flatMap((one) => store.outputs.filter((output) => output.id === one));
  return [
    http.get('*/api/v1/outputs/duplicates', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const wanted = query.get('dismissed') === 'true';
      return page(
        request,
        pairs().filter(
          (pair) =>
            Boolean(pair.dismissedAt) === wanted && (query.get('same') !== 'true' || pair.same),
        ),
      );
    }),
    http.post('*/api/v1/outputs/duplicates/search', async ({ request }) => {
      const { content } = (await request.json()) as { content: string };
      const items = present()
        .map((output) => ({
          ...sideOf(output),
          alike: alikeness(content, output.content),
          same: plain(content) === plain(output.content),
        }))
        .filter(({ alike }) => alike >= LEAST)
        .slice(0, 5);
      return HttpResponse.json({ items });
    }),
    http.get('*/api/v1/outputs/duplicates/:id/diff', ({ params }) => {
      const [one, other] = find(params.id);
      return one && other
        ? HttpResponse.json({ ...diffOf(one.content, other.content, one.id, other.id) })
        : notFound('duplicate');
    }),
    http.put('*/api/v1/outputs/duplicates/:id/dismissal', ({ params }) => {
      dismissed.add(String(params.id));
      return none();
    }),
    http.delete('*/api/v1/outputs/duplicates/:id/dismissal', ({ params }) => {
      dismissed.delete(String(params.id));
      return none();
    }),
    http.post('*/api/v1/outputs/duplicates/:id/merge', async ({ request, params }) => {
      const { keep } = (await request.json()) as { keep: string };
      const gone = find(params.id).find(({ id }) => id !== keep);
      if (!gone) return notFound('duplicate');
      gone.deletedAt = new Date().toISOString();
      const undo = nextId();
      merged.set(undo, gone.id);
      return HttpResponse.json({ kept: keep, gone: gone.id, undo });
    }),
    http.post('*/api/v1/outputs/merges/:undo/undo', ({ params }) => {
      const [gone] = find(merged.get(String(params.undo)));
      if (!gone) return notFound('merge');
      gone.deletedAt = null;
      return none();
    }),
  ];
}
