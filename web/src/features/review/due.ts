import { shortDate, today } from '../../shared/format/dates';
import { plural } from '../../shared/format/numbers';

const DAY_MS = 86_400_000;

/** How far off the day is: below zero where it is past. */
const daysUntil = (dueOn: string, now: Date): number =>
  Math.round((Date.parse(dueOn) - Date.parse(today(now))) / DAY_MS);

export const isOverdue = (dueOn: string | null | undefined, now: Date = new Date()): boolean =>
  Boolean(dueOn) && daysUntil(dueOn ?? '', now) < 0;

/** “due today”, “due in 3 days”, “overdue since yesterday”; further off, the day. */
export function dueInWords(dueOn: string, now: Date = new Date()): string {
  const days = daysUntil(dueOn, now);
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  if (days === -1) return 'overdue since yesterday';
  if (days < -1) return `overdue by ${plural(-days, 'day')}`;
  return days < 7 ? `due in ${plural(days, 'day')}` : `due on ${shortDate(dueOn)}`;
}
