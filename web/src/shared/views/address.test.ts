import { expect, it } from 'vitest';
import { addressOf, filterOf, queryOf } from './address';

const filter = {
  q: 'tomatoes & beans',
  favourite: true,
  terms: { tags: 'any:a,b', 'accuracy-levels': 'none' },
  date: { gte: '2026-01-01', lt: undefined },
};

it('keeps a filter as the parameters of the list and reads it back', () => {
  const query = queryOf(filter, { field: 'title', order: 'DESC' }, 50);
  expect(query.sort).toBe('-title');
  expect(new URLSearchParams(query.filter).get('terms.tags')).toBe('any:a,b');
  expect(filterOf(query.filter)).toEqual({ ...filter, date: { gte: '2026-01-01' } });
});

it('leads to the list with its filter and order', () => {
  const address = addressOf({ kind: 'output', query: { filter: 'rating=5', sort: 'title' } });
  const [path, search] = address.split('?');
  const parameters = new URLSearchParams(search);
  expect(path).toBe('/outputs');
  expect(parameters.get('filter')).toBe('{"rating":"5"}');
  expect(parameters.get('sort')).toBe('title');
  expect(parameters.get('order')).toBe('ASC');
});

it.each([
  ['search', '/search?q=figs'],
  ['snippet', '/snippets?q=figs'],
] as const)('leads to a %s by its own words', (kind, address) => {
  expect(addressOf({ kind, query: { filter: 'q=figs' } })).toBe(address);
});
