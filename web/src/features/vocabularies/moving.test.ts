import { expect, it } from 'vitest';
import type { Term } from '../../api/types';
import { dropped, takenBack, whereIn, isUnder, placed, stepped, type Placed } from './moving';
import { leveled } from './termTree';

const term = (name: string, position: number, parentId: string | null = null): Term => ({
  id: name,
  slug: name,
  name,
  position,
  parentId,
});

const after = (all: Term[], changes: Placed[]): string =>
  leveled(
    all.map((one) => {
      const change = changes.find(({ term: { id } }) => id === one.id);
      return change ? { ...one, parentId: change.parentId, position: change.position } : one;
    }),
  )
    .map(({ term: { name }, level }) => '-'.repeat(level) + name)
    .join(' ');

const FLAT = [term('a', 0), term('b', 1), term('c', 2), term('d', 3)];
const TREE = [term('a', 0), term('b', 1), term('ba', 0, 'b'), term('bb', 1, 'b'), term('c', 2)];
const [a, b, , d] = FLAT as [Term, Term, Term, Term];

it('puts a term before another one', () => {
  expect(after(FLAT, placed(FLAT, d, null, b))).toBe('a d b c');
});

it('changes none but those that stand in the way', () => {
  const roomy = [term('a', 0), term('b', 100), term('c', 200)];
  expect(placed(roomy, roomy[2] as Term, null, roomy[1] as Term)).toHaveLength(1);
});

it('tells terms of the same position apart', () => {
  const same = [term('a', 0), term('b', 0), term('c', 0)];
  expect(after(same, placed(same, same[0] as Term, null, null))).toBe('b c a');
});

it.each([
  ['b', 'up', 'b -ba -bb a c'],
  ['b', 'down', 'a c b -ba -bb'],
  ['b', 'in', 'a -b --ba --bb c'],
  ['bb', 'out', 'a b -ba bb c'],
  ['bb', 'up', 'a b -bb -ba c'],
  ['a', 'up', 'a b -ba -bb c'],
  ['ba', 'in', 'a b -ba -bb c'],
] as const)('moves %s %s', (name, direction, expected) => {
  const moved = TREE.find(({ id }) => id === name) as Term;
  expect(after(TREE, stepped(TREE, moved, direction, true))).toBe(expected);
});

it.each([
  ['a', 'before', 'c', 'b -ba -bb a c'],
  ['a', 'after', 'c', 'b -ba -bb c a'],
  ['c', 'into', 'b', 'a b -ba -bb -c'],
  ['bb', 'before', 'ba', 'a b -bb -ba c'],
] as const)('lets %s go %s %s, and takes it back', (name, where, on, expected) => {
  const of = (wanted: string): Term => TREE.find(({ id }) => id === wanted) as Term;
  const changes = dropped(TREE, of(name), of(on), where);
  expect(after(TREE, changes)).toBe(expected);
  const moved = TREE.map((one) => {
    const change = changes.find(({ term }) => term.id === one.id);
    return change ? { ...one, parentId: change.parentId, position: change.position } : one;
  });
  expect(after(moved, takenBack(changes))).toBe(after(TREE, []));
});

it('takes the edges of a row for before and after, and its middle for into', () => {
  expect([0.1, 0.5, 0.9].map((part) => whereIn(part, true))).toEqual(['before', 'into', 'after']);
  expect([0.1, 0.5, 0.9].map((part) => whereIn(part, false))).toEqual(['before', 'after', 'after']);
});

it('makes no tree of a flat vocabulary', () => {
  expect(stepped(FLAT, b, 'in', false)).toEqual([]);
});

it('knows what stands under a term', () => {
  expect(isUnder(TREE, TREE[3] as Term, TREE[1] as Term)).toBe(true);
  expect(isUnder(FLAT, a, b)).toBe(false);
});
