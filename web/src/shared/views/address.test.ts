import { expect, it } from 'vitest';
import { addressOf, filterOf, queryOf, readQuery } from './address';

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

it('reads what another program kept, and is not led astray by it', () => {
  const strange = {
    filter: 7,
    sort: ['title'],
    perPage: 'many',
    columns: ['tags', 3],
    density: {},
  };
  expect(readQuery(strange)).toEqual({ columns: ['tags'] });
  expect(addressOf({ kind: 'output', query: readQuery(strange) })).toContain('sort=createdAt');
  const usual = { filter: 'q=figs', sort: '-title', perPage: 50, columns: ['tags'] };
  expect(readQuery({ ...usual, later: true })).toEqual(usual);
});
