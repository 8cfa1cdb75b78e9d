const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const both = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const minute = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
];

export function longDate(iso: string): string {
  return full.format(new Date(iso));
}

/** The day with its time. */
export const moment = (iso: string): string => both.format(new Date(iso));

export function shortDate(iso: string): string {
  // a day without a time is that day everywhere, not midnight in Greenwich
  return day.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso));
}

/** "today", "yesterday", "3 days ago", then the date. */
export function daysAgo(date: string, now: Date = new Date()): string {
  const days = Math.round((Date.parse(today(now)) - Date.parse(date)) / 86_400_000);
  return days >= 0 && days < 7 ? relative.format(-days, 'day') : shortDate(date);
}

/** "5 minutes ago" within a week, the date before that. */
export function ago(iso: string, now: number = Date.now()): string {
  const seconds = (now - new Date(iso).getTime()) / 1000;
  if (seconds < 60) {
    return 'just now';
  }
  if (seconds >= 7 * 86_400) {
    return shortDate(iso);
  }
  const [unit, size] = STEPS.findLast(([, step]) => seconds >= step) ?? ['minute', 60];
  return relative.format(-Math.floor(seconds / size), unit);
}

export function today(now: Date = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** The time of day, with its date where that is not today. */
export function clock(at: number, now: Date = new Date()): string {
  const then = new Date(at);
  const time = minute.format(then);
  return today(then) === today(now) ? time : `${day.format(then)}, ${time}`;
}
