import type { Term, TermReference, Terms, WrittenTerms } from '../src/api/types';
import { problem } from './answers';
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

/** msw answers with the response that a handler throws. */
function refuse(...refusal: Parameters<typeof problem>): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw problem(...refusal);
}

export interface GivenTerms {
  terms?: WrittenTerms | undefined;
  createMissingTerms?: boolean | undefined;
}

/** Ids and slugs, and names where missing ones are to be created, which needs a permission. */
export function resolve(store: Store, { terms, createMissingTerms }: GivenTerms): Terms {
  const missing = (key: string, name: string): Term => {
    if (!createMissingTerms) {
      return refuse(422, `There is no term "${name}" in ${key}.`, { code: 'unknown-term' });
    }
    if (!store.me?.scopes.includes('vocabularies:write')) {
      return refuse(
        403,
        'Creating missing terms needs the permission vocabularies:write, which you do not hold.',
        { code: 'scope-missing' },
      );
    }
    return createTerm(store, key, name);
  };
  const one = (key: string, value: string): TermReference => {
    const known = store.terms[key]?.find(({ id, slug, name }) => [id, slug, name].includes(value));
    const { id, slug, name, colour } = known ?? missing(key, value);
    return { id, slug, name, colour: colour ?? null };
  };
  return Object.fromEntries(
    Object.entries(terms ?? {}).map(([key, value]) => [
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
      case 'several':
        return has.length > 1;
      case 'all':
        return wanted.every((slug) => has.includes(slug));
      case 'not':
        return !wanted.some((slug) => has.includes(slug));
      default:
        return wanted.some((slug) => has.includes(slug));
    }
  });
}
