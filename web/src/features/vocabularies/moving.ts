import type { Term } from '../../api/types';
import { leveled } from './termTree';

/** What a term becomes by a move. */
export interface Placed {
  term: Term;
  parentId: string | null;
  position: number;
}

const parentOf = (term: Term): string | null => term.parentId ?? null;

const siblingsOf = (all: Term[], parentId: string | null, without?: Term): Term[] => {
  const ids = new Set(all.map(({ id }) => id));
  const here = (term: Term): string | null =>
    term.parentId && ids.has(term.parentId) ? term.parentId : null;
  return leveled(all)
    .map(({ term }) => term)
    .filter((term) => here(term) === parentId && term.id !== without?.id);
};

/**
 * Puts a term among the children of another, or at the top, before a sibling or at the end. Others get a new position only
 * as far as they would stand at the same one.
 */
export function placed(
  all: Term[],
  term: Term,
  parentId: string | null,
  before: Term | null,
): Placed[] {
  const siblings = siblingsOf(all, parentId, term);
  const at = before ? siblings.findIndex(({ id }) => id === before.id) : siblings.length;
  const order = [...siblings.slice(0, at), term, ...siblings.slice(at)];
  const changes: Placed[] = [];
  let last = -1;
  for (const [index, one] of order.entries()) {
    const own = one.position ?? 0;
    const position = index < at ? own : one === term ? last + 1 : Math.max(own, last + 1);
    if (position !== own || (one === term && parentOf(term) !== parentId)) {
      changes.push({ term: one, parentId: one === term ? parentId : parentOf(one), position });
    }
    last = position;
  }
  return changes;
}

/** What puts all of them back to where they stood. */
export const takenBack = (changes: Placed[]): Placed[] =>
  changes
    .map(({ term, parentId, position }) => ({
      term: { ...term, parentId, position },
      parentId: parentOf(term),
      position: term.position ?? 0,
    }))
    .reverse();

export type Where = 'before' | 'into' | 'after';

/** What becomes of a term that is let go at another one. */
export function dropped(all: Term[], term: Term, on: Term, where: Where): Placed[] {
  if (where === 'into') return placed(all, term, on.id, null);
  const parentId = parentOf(on);
  if (where === 'before') return placed(all, term, parentId, on);
  const siblings = siblingsOf(all, parentId, term);
  const next = siblings[siblings.findIndex(({ id }) => id === on.id) + 1];
  return placed(all, term, parentId, next ?? null);
}

/** Where in a row something is let go: a third of it each, or half where nothing goes into another. */
export function whereIn(part: number, hierarchical: boolean): Where {
  if (!hierarchical) return part < 0.5 ? 'before' : 'after';
  return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'into';
}

export type Direction = 'up' | 'down' | 'in' | 'out';

/** One step by the keyboard; nothing where there is no way. */
export function stepped(
  all: Term[],
  term: Term,
  direction: Direction,
  hierarchical: boolean,
): Placed[] {
  const parentId = parentOf(term);
  const siblings = siblingsOf(all, parentId);
  const at = siblings.findIndex(({ id }) => id === term.id);
  const [previous, next, second] = [siblings[at - 1], siblings[at + 1], siblings[at + 2]];
  switch (direction) {
    case 'up':
      return previous ? placed(all, term, parentId, previous) : [];
    case 'down':
      return next ? placed(all, term, parentId, second ?? null) : [];
    case 'in':
      return hierarchical && previous ? placed(all, term, previous.id, null) : [];
    case 'out': {
      const parent = all.find(({ id }) => id === parentId);
      if (!parent) return [];
      const uncles = siblingsOf(all, parentOf(parent));
      const after = uncles[uncles.findIndex(({ id }) => id === parent.id) + 1];
      return placed(all, term, parentOf(parent), after ?? null);
    }
  }
}

/** Whether one term stands somewhere under another, which then cannot be put under it. */
export function isUnder(all: Term[], term: Term, above: Term): boolean {
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId ?? null]));
  const seen = new Set<string>();
  for (let id: string | null = term.id; id && !seen.has(id); id = parents.get(id) ?? null) {
    if (id === above.id) return true;
    seen.add(id);
  }
  return false;
}
