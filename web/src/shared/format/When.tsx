import type { ReactNode } from 'react';
import { usePreferences } from '../preferences/usePreferences';
import { ago, daysAgo, longDate, moment, shortDate } from './dates';

/** A moment, as somebody prefers it: near ones as a distance, or always when it was; a mere day has no hours to tell. */
export function When({ at }: { at: string | null | undefined }): ReactNode {
  const { dates } = usePreferences();
  if (!at) {
    return null;
  }
  const dayOnly = at.length === 10;
  const distance = dayOnly ? daysAgo : ago;
  const exact = dayOnly ? shortDate : moment;
  return (
    <time dateTime={at} title={dayOnly ? shortDate(at) : longDate(at)}>
      {dates === 'moment' ? exact(at) : distance(at)}
    </time>
  );
}
