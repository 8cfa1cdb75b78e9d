import type { ReactNode } from 'react';
import { ago, longDate } from './dates';

/** A moment, near ones as a distance, with the exact time on hover. */
export function When({ at }: { at: string | null | undefined }): ReactNode {
  if (!at) {
    return null;
  }
  return (
    <time dateTime={at} title={longDate(at)}>
      {ago(at)}
    </time>
  );
}
