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
