import { expect, it } from 'vitest';
import type { Term } from '../../api/types';
import { isUnder, placed, stepped, type Placed } from './moving';
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

it('makes no tree of a flat vocabulary', () => {
  expect(stepped(FLAT, b, 'in', false)).toEqual([]);
});

it('knows what stands under a term', () => {
  expect(isUnder(TREE, TREE[3] as Term, TREE[1] as Term)).toBe(true);
  expect(isUnder(FLAT, a, b)).toBe(false);
});
