import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../auth/me';
import { draftKey, forgetOldDrafts, keepDraft, readDraft, removeDraft } from './drafts';

/** Between the last key and the draft being kept. */
const PAUSE_MS = 400;

interface Options<T> {
  /** The record's version now, where there is a record. */
  version?: number;
  /** What to begin with where no draft is there; unsaved from the start. */
  begin?: T | null;
}

export interface Draft<T> {
  value: T;
  change: (part: Partial<T>) => void;
  /** Whether there is something to save. */
  changed: boolean;
  /** When what is shown was written, in milliseconds, where it was taken up again. */
  takenUp: number | null;
  /** Whether the record has changed since the draft was begun. */
  outdated: boolean;
  /** The version that what is shown was written on. */
  base: number | undefined;
  /** Whether it is too long to be kept, or the browser has no room. */
  unkept: boolean;
  /** Whether another tab has saved or discarded it. */
  endedElsewhere: boolean;
  discard: () => void;
  /** Takes the discarding back; absent where nothing was discarded. */
  bringBack: (() => void) | undefined;
  /** Goes on from another state of the record. */
  rebase: (value: T, version: number) => void;
  /** Forgets the draft once the write went through; what was typed meanwhile stays one. */
  endsWith: <R>(write: Promise<R>) => Promise<R>;
  /** Whether something would be left behind. */
  asks: () => boolean;
}

/**
 * State of a form that survives reload, another page and a crash: kept in this browser, for this person in this organisation, until it
 * is saved or discarded.
 *
 * @param what says which form of which record
 * @param start what there is to come back to: the record as it is saved
 */
export function useDraft<T extends object>(
  what: string,
  start: T,
  { version, begin }: Options<T> = {},
): Draft<T> {
  const me = useMe().data;
  const key = me ? draftKey(me, what) : null;
  const [found] = useState(() => {
    forgetOldDrafts();
    return key ? readDraft<T>(key) : null;
  });
  const [value, setValue] = useState<T>(found ? { ...start, ...found.value } : (begin ?? start));
  const [takenUp, setTakenUp] = useState(found?.at ?? null);
  const [base, setBase] = useState(found?.base ?? version);
  const [unkept, setUnkept] = useState(false);
  const [endedElsewhere, setEndedElsewhere] = useState(false);
  const [discarded, setDiscarded] = useState<T | null>(null);
  const changed = !same(value, start);

  const live = useRef({ key, value, changed, base });
  /** What needs no keeping: saved, discarded, or kept already. */
  const settled = useRef<T | null>(found ? value : null);
  const mine = useRef(found !== null);
  const writing = useRef(0);

  const [keep] = useState(() => () => {
    const now = live.current;
    if (!now.key || settled.current === now.value) return;
    if (now.changed) {
      mine.current = true;
      const draft = { value: now.value, at: Date.now(), base: now.base ?? null };
      setUnkept(!keepDraft(now.key, draft));
    } else if (mine.current) {
      mine.current = false;
      removeDraft(now.key);
      setUnkept(false);
    }
  });

  useEffect(() => {
    const before = live.current.key;
    live.current = { key, value, changed, base };
    if (before && before !== key && mine.current) {
      removeDraft(before);
      settled.current = null;
    }
    const timer = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, value, changed, base, keep]);

  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    const elsewhere = (event: StorageEvent): void => {
      const now = live.current;
      const removed = event.key === null || (event.key === now.key && event.newValue === null);
      if (!removed || !mine.current) return;
      settled.current = now.value;
      mine.current = false;
      setTakenUp(null);
      setEndedElsewhere(true);
    };
    window.addEventListener('pagehide', keep);
    window.addEventListener('storage', elsewhere);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('storage', elsewhere);
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [keep]);

  const reset = (to: T, at: number | undefined): void => {
    if (key) removeDraft(key);
    mine.current = false;
    settled.current = to;
    live.current = { key, value: to, changed: false, base: at };
    setValue(to);
    setBase(at);
    setTakenUp(null);
    setUnkept(false);
    setEndedElsewhere(false);
  };
  return {
    value,
    change: (part) => {
      // an editor repeats what it was given
      if (same({ ...live.current.value, ...part }, live.current.value)) return;
      setDiscarded(null);
      setEndedElsewhere(false);
      setValue((before) => ({ ...before, ...part }));
    },
    changed,
    takenUp: changed ? takenUp : null,
    outdated: takenUp !== null && version !== undefined && base !== version,
    base,
    unkept: unkept && changed,
    endedElsewhere: endedElsewhere && changed,
    discard: () => {
      setDiscarded(value);
      reset(start, version);
    },
    bringBack: discarded
      ? () => {
          setValue(discarded);
          setDiscarded(null);
        }
      : undefined,
    rebase: reset,
    endsWith: async (write) => {
      const sent = value;
      writing.current += 1;
      try {
        const result = await write;
        const now = live.current;
        const kept = now.key ? readDraft<T>(now.key) : null;
        if (now.key && (!kept || same({ ...start, ...kept.value }, sent))) removeDraft(now.key);
        if (same(now.value, sent)) {
          settled.current = now.value;
          mine.current = false;
          setTakenUp(null);
        }
        return result;
      } finally {
        writing.current -= 1;
      }
    },
    asks: () =>
      live.current.changed && settled.current !== live.current.value && writing.current === 0,
  };
}

function same<T extends object>(one: T, other: T): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof T)[];
  return names.every(
    (name) =>
      one[name] === other[name] ||
      (typeof one[name] === 'object' && JSON.stringify(one[name]) === JSON.stringify(other[name])),
  );
}
