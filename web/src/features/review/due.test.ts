import { expect, it } from 'vitest';
import { shortDate } from '../../shared/format/dates';
import { dueInWords, isOverdue } from './due';

const noon = new Date(2026, 10, 21, 12);

it.each([
  ['2026-11-21', 'due today'],
  ['2026-11-22', 'due tomorrow'],
  ['2026-11-24', 'due in 3 days'],
  ['2026-12-24', `due on ${shortDate('2026-12-24')}`],
  ['2026-11-20', 'overdue since yesterday'],
  ['2026-11-01', 'overdue by 20 days'],
])('%s is %s', (day, said) => {
  expect(dueInWords(day, noon)).toBe(said);
});

it('is overdue from the day after, and never without a day', () => {
  expect(isOverdue('2026-11-20', noon)).toBe(true);
  expect(isOverdue('2026-11-21', noon)).toBe(false);
  expect(isOverdue(null, noon)).toBe(false);
});
