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

/** It is too long or the browser has no room, or a draft of the same form is kept for another tab. */
export type Unkept = 'room' | 'tab';

export interface Draft<T> {
  value: T;
  change: (part: Partial<T>) => void;
  /** Changes what is there by then. */
  amend: (next: (now: T) => Partial<T>) => void;
  /** Whether there is something to save. */
  changed: boolean;
  /** When what is shown was written, in milliseconds, where it was taken up again. */
  takenUp: number | null;
  /** Whether the record has changed since what is shown was begun. */
  outdated: boolean;
  /** The version that what is shown was written on. */
  base: number | undefined;
  /** Why it is not kept; null where it is. */
  unkept: Unkept | null;
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
  // whoever signs in meanwhile, in another tab, gets nothing of it
  const [owner] = useState(me);
  const key = owner ? draftKey(owner, what) : null;
  const [found] = useState(() => {
    forgetOldDrafts();
    return key ? readDraft<T>(key) : null;
  });
  const [value, setValue] = useState<T>(found ? { ...start, ...found.value } : (begin ?? start));
  const [takenUp, setTakenUp] = useState(found?.at ?? null);
  const [base, setBase] = useState(found?.base ?? version);
  const [unkept, setUnkept] = useState<Unkept | null>(null);
  const [endedElsewhere, setEndedElsewhere] = useState(false);
  const [discarded, setDiscarded] = useState<T | null>(null);
  const changed = !same(value, start);

  const [seen, setSeen] = useState({ start, version });
  if (version !== seen.version || !same(start, seen.start)) {
    setSeen({ start, version });
    if (same(value, seen.start)) {
      // nothing is written here: what is shown goes with the record
      setValue(start);
      setBase(version);
    } else if (base === seen.version && same(start, seen.start)) {
      // something else about the record is new, nothing of what this form is about
      setBase(version);
    }
  }

  const live = useRef({ key, value, changed, base });
  /** What needs no keeping: saved, discarded, or there from before. */
  const settled = useRef<T | null>(found ? value : null);
  const kept = useRef<{ value: T | null; at: number | null }>({
    value: null,
    at: found?.at ?? null,
  });
  const mine = useRef(found !== null);
  const writing = useRef(0);

  const [keep] = useState(() => () => {
    const now = live.current;
    if (!now.key) return;
    const there = readDraft<T>(now.key);
    const ofAnother = there !== null && there.at !== kept.current.at;
    if (!now.changed) {
      if (!mine.current) return;
      mine.current = false;
      if (!ofAnother) removeDraft(now.key);
      setUnkept(null);
    } else if (settled.current !== now.value && kept.current.value !== now.value) {
      if (ofAnother) {
        mine.current = false;
        setUnkept('tab');
        return;
      }
      mine.current = true;
      const draft = { value: now.value, at: Date.now(), base: now.base ?? null };
      const room = keepDraft(now.key, draft);
      kept.current = room ? draft : { value: null, at: null };
      setUnkept(room ? null : 'room');
    }
  });

  useEffect(() => {
    const before = live.current.key;
    live.current = { key, value, changed, base };
    if (before !== key) {
      if (before && mine.current) removeDraft(before);
      settled.current = null;
      kept.current = { value: null, at: null };
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
      const all = event.key === null;
      const removed = all || (event.key === now.key && event.newValue === null);
      if (!removed || !(mine.current || all)) return;
      settled.current = now.value;
      if (!mine.current) return;
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
    if (key && unkept !== 'tab') removeDraft(key);
    kept.current = { value: null, at: null };
    mine.current = false;
    settled.current = to;
    live.current = { key, value: to, changed: false, base: at };
    setValue(to);
    setBase(at);
    setTakenUp(null);
    setUnkept(null);
    setEndedElsewhere(false);
  };
  const change = (part: Partial<T>): void => {
    // an editor repeats what it was given
    if (same({ ...live.current.value, ...part }, live.current.value)) return;
    setDiscarded(null);
    setEndedElsewhere(false);
    setValue((before) => ({ ...before, ...part }));
  };
  return {
    value,
    change,
    amend: (next) => change(next(live.current.value)),
    changed,
    takenUp: changed ? takenUp : null,
    outdated: changed && version !== undefined && base !== version,
    base,
    unkept: changed ? unkept : null,
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
        const there = now.key ? readDraft<T>(now.key) : null;
        // what this form kept a moment before the write is older than what was written
        const ours = same(now.value, sent) && there?.at === kept.current.at;
        if (now.key && there && (ours || same({ ...start, ...there.value }, sent))) {
          removeDraft(now.key);
        }
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
