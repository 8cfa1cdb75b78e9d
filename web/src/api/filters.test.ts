import { describe, expect, it } from 'vitest';
import { flatten, readTermFilter, writeTermFilter } from './filters';

describe('filters', () => {
  it('become dotted parameters without the empty ones', () => {
    expect(
      flatten({
        q: '',
        terms: { tags: 'any:a,b' },
        date: { gte: '2026-01-01', lt: undefined },
        favourite: true,
      }),
    ).toEqual({ 'terms.tags': 'any:a,b', 'date.gte': '2026-01-01', favourite: true });
  });

  it.each(['any:a,b', 'all:a', 'not:a,b', 'none', 'some'])(
    'survive being read and written: %s',
    (text) => {
      expect(writeTermFilter(readTermFilter(text))).toBe(text);
    },
  );

  it('ask nothing while no term is chosen', () => {
    expect(writeTermFilter({ operator: 'all', values: [] })).toBeUndefined();
  });
});
