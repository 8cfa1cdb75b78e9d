import { expect, it } from 'vitest';
import { ago, daysAgo, today } from './dates';

const now = Date.parse('2026-11-21T12:00:00Z');

it.each([
  ['2026-11-21T11:59:40Z', 'just now'],
  ['2026-11-21T11:55:00Z', '5 minutes ago'],
  ['2026-11-21T09:00:00Z', '3 hours ago'],
  ['2026-11-20T11:00:00Z', 'yesterday'],
  ['2026-11-17T12:00:00Z', '4 days ago'],
])('%s was %s', (iso, said) => {
  expect(ago(iso, now)).toBe(said);
});

it('counts days by the calendar', () => {
  const noon = new Date(2026, 10, 21, 12);
  expect(today(noon)).toBe('2026-11-21');
  expect(daysAgo('2026-11-21', noon)).toBe('today');
  expect(daysAgo('2026-11-20', noon)).toBe('yesterday');
});
