import { useEffect, useRef } from 'react';
import { useChangePreferences, usePreferences } from '../../shared/preferences/usePreferences';

/** Searches that are remembered. */
const MOST = 8;

/** After this a search was meant, and is no stage of typing. In milliseconds. */
const MEANT = 3000;

/** Remembers what somebody looked for, once they stay with it or open a hit. */
export function useRecent(typed: string, found: boolean): void {
  const { searches: known } = usePreferences();
  const change = useChangePreferences();
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  const words = typed.trim();
  useEffect(() => {
    if (!words || !found || known[0] === words) return;
    const remember = (): void => latest.current(({ searches }) => withNewest(searches, words));
    const timer = setTimeout(remember, MEANT);
    return () => clearTimeout(timer);
  }, [words, found, known]);
}

export function withNewest(searches: string[], words: string): { searches: string[] } {
  return { searches: [words, ...searches.filter((one) => one !== words)].slice(0, MOST) };
}
