import type { Term, TermReference, Terms } from '../src/api/types';
import { nextId, type Store } from './store';

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export function createTerm(store: Store, key: string, name: string): Term {
  const list = (store.terms[key] ??= []);
  const term: Term = { id: nextId(), slug: slugOf(name), name, position: list.length, version: 1 };
  list.push(term);
  return term;
}

/** Ids and slugs, and names where missing ones are created. */
export function resolve(
  store: Store,
  written: Record<string, string[] | string | null> | undefined,
): Terms {
  const one = (key: string, value: string): TermReference => {
    const known = store.terms[key]?.find(({ id, slug, name }) => [id, slug, name].includes(value));
    const { id, slug, name, colour } = known ?? createTerm(store, key, value);
    return { id, slug, name, colour: colour ?? null };
  };
  return Object.fromEntries(
    Object.entries(written ?? {}).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((entry) => one(key, entry)) : value ? one(key, value) : null,
    ]),
  );
}

const slugsOf = (terms: Terms | undefined, key: string): string[] => {
  const value = terms?.[key];
  return (Array.isArray(value) ? value : value ? [value] : []).flatMap(({ id, slug }) => [
    id,
    slug,
  ]);
};

/** Every `terms.<vocabulary>=` of a list. */
export function matchesTerms(query: URLSearchParams, terms: Terms | undefined): boolean {
  return [...query].every(([name, filter]) => {
    if (!name.startsWith('terms.')) return true;
    const has = slugsOf(terms, name.slice('terms.'.length));
    const [operator = '', list = ''] = filter.split(':');
    const wanted = list.split(',');
    switch (operator) {
      case 'none':
        return has.length === 0;
      case 'some':
        return has.length > 0;
      case 'all':
        return wanted.every((slug) => has.includes(slug));
      case 'not':
        return !wanted.some((slug) => has.includes(slug));
      default:
        return wanted.some((slug) => has.includes(slug));
    }
  });
}
