import { expect, it } from 'vitest';
import { readPreferences, USUAL } from './preferences';

it('reads what was kept', () => {
  const kept = {
    lists: { outputs: { columns: ['rating'], density: 'medium' } },
    forms: { output: ['tags'] },
    density: 'medium',
    dates: 'moment',
    toasts: false,
    searches: ['figs'],
  };
  expect(readPreferences(kept)).toEqual(kept);
});

it.each([
  [{}],
  [{ lists: [], forms: 'x', density: 'huge', dates: 1, toasts: null, searches: {} }],
  [{ forms: { output: 'tags' } }],
])('takes the usual where %j says nothing it knows', (kept) => {
  expect(readPreferences(kept)).toEqual(USUAL);
});

it('leaves out what is no column', () => {
  const kept = { lists: { outputs: { columns: ['rating', 4, null], density: 3 } } };
  expect(readPreferences(kept).lists).toEqual({ outputs: { columns: ['rating'] } });
});
