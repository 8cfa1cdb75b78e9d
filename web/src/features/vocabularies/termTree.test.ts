import { expect, it } from 'vitest';
import type { Term } from '../../api/types';
import { leveled, possibleParents, shownAs } from './termTree';

const term = (id: string, parentId: string | null = null, position = 0): Term => ({
  id,
  slug: id,
  name: id,
  parentId,
  position,
});
const terms = [
  term('leaf', 'twig'),
  term('twig', 'root'),
  term('root', null, 1),
  term('first', null, 0),
  term('orphan', 'gone', 2),
];

it('lists parents before their children, and orphans at the top', () => {
  expect(leveled(terms).map(({ term: { id }, level }) => `${id}${level}`)).toEqual([
    'first0',
    'root0',
    'twig1',
    'leaf2',
    'orphan0',
  ]);
});

it('puts no term under itself or its own children', () => {
  expect(possibleParents(terms, term('root')).map(({ id }) => id)).toEqual(['first', 'orphan']);
});

it('finds terms by any of their names, and sorts them by use', () => {
  const used = [
    { ...term('oak'), count: 2 },
    { ...term('ash'), count: 9, attributes: { aliases: ['Fraxinus'] } },
    { ...term('elm'), count: 2 },
  ];
  const names = (...asked: Parameters<typeof shownAs>): string[] =>
    shownAs(...asked).map(({ term: { id } }) => id);
  expect(names(used, 'uses', '')).toEqual(['ash', 'elm', 'oak']);
  expect(names(used, 'name', 'm')).toEqual(['elm']);
  expect(names(used, 'own', 'frax')).toEqual(['ash']);
});
