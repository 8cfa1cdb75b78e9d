import type { Me } from '../../api/types';

/**
 * Drafts lie in localStorage: it is read before the first paint and written while a page goes away, and other tabs hear of it. IndexedDB
 * would hold more, but not answer in time for either.
 */
const PREFIX = 'output-hub.draft.';
/** Characters of one draft; a browser keeps some five million for the whole site. */
const LONGEST = 1_000_000;
const KEPT_DAYS = 30;

export interface Kept<T> {
  value: T;
  /** Milliseconds since 1970. */
  at: number;
  /** The version of the record that it was written on. */
  base: number | null;
}

export const draftKey = ({ id, organization }: Me, what: string): string =>
  `${PREFIX}${organization.id}.${id}.${what}`;

export function readDraft<T>(key: string, now = Date.now()): Kept<T> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null;
    return kept && now - kept.at < KEPT_DAYS * 86_400_000 ? kept : null;
  } catch {
    return null;
  }
}

/** Whether there was room for it; what could not be kept leaves no older state behind either. */
export function keepDraft<T>(key: string, draft: Kept<T>): boolean {
  try {
    const text = JSON.stringify(draft);
    if (text.length <= LONGEST) {
      localStorage.setItem(key, text);
      return true;
    }
  } catch {
    // the browser is full or keeps nothing: what is being written goes on without a draft
  }
  removeDraft(key);
  return false;
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // a browser that keeps nothing has nothing to remove
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** The drafts of a person in any of their organisations. */
export const draftsOf = ({ id }: Me): string[] =>
  keys().filter((key) => key.slice(PREFIX.length).split('.')[1] === id);

/** Also tells what is open in this very tab, which hears of no change of its own and would keep what was typed last. */
export function removeDrafts(person: Me): void {
  draftsOf(person).forEach(removeDraft);
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
}

export function forgetOldDrafts(): void {
  for (const key of keys()) {
    if (!readDraft(key)) removeDraft(key);
  }
}
