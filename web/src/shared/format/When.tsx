import type { ReactNode } from 'react';
import { ago, daysAgo, longDate, shortDate } from './dates';

/** A moment, near ones as a distance, with the exact time on hover; a mere day has no hours to tell. */
export function When({ at }: { at: string | null | undefined }): ReactNode {
  if (!at) {
    return null;
  }
  const dayOnly = at.length === 10;
  return (
    <time dateTime={at} title={dayOnly ? shortDate(at) : longDate(at)}>
      {dayOnly ? daysAgo(at) : ago(at)}
    </time>
  );
}
