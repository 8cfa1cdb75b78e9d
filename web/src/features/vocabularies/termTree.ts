import type { Term } from '../../api/types';

export interface Leveled {
  term: Term;
  level: number;
}

/** Parents before their children, in the vocabulary's order. */
export function leveled(terms: Term[]): Leveled[] {
  const ids = new Set(terms.map(({ id }) => id));
  const byParent = new Map<string | null, Term[]>();
  for (const term of terms) {
    const parent = term.parentId && ids.has(term.parentId) ? term.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), term]);
  }
  const walk = (parent: string | null, level: number): Leveled[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || a.name.localeCompare(b.name))
      .flatMap((term) => [{ term, level }, ...walk(term.id, level + 1)]);
  return walk(null, 0);
}

/** A term cannot be put under itself or what is already under it. */
export function possibleParents(terms: Term[], term: Term): Term[] {
  const under = new Set([term.id]);
  for (const { term: one } of leveled(terms)) {
    if (one.parentId && under.has(one.parentId)) under.add(one.id);
  }
  return terms.filter(({ id, archived }) => !under.has(id) && !archived);
}

export type Order = 'own' | 'name' | 'uses';

/** As a tree in the vocabulary's own order; flat where it is sorted otherwise or somebody looks for a word. */
export function shownAs(terms: Term[], order: Order, typed: string): Leveled[] {
  const words = typed.trim().toLowerCase();
  const tree = leveled(terms);
  if (order === 'own' && !words) return tree;
  const found = tree.filter(({ term: { name, description, attributes } }) =>
    `${name} ${description ?? ''} ${JSON.stringify(attributes?.aliases ?? '')}`
      .toLowerCase()
      .includes(words),
  );
  const flat = found.map(({ term }) => ({ term, level: 0 }));
  const byName = (a: Leveled, b: Leveled): number => a.term.name.localeCompare(b.term.name);
  switch (order) {
    case 'own':
      return flat;
    case 'name':
      return flat.sort(byName);
    case 'uses':
      return flat.sort((a, b) => (b.term.count ?? 0) - (a.term.count ?? 0) || byName(a, b));
  }
}
