import type { AuditEntry } from '../../api/types';

type Fields = Record<string, unknown>;

export interface AuditedField {
  name: string;
  before: unknown;
  after: unknown;
  /** The vocabulary whose terms changed; their values are ids. */
  vocabulary?: string;
  /** The trail holds the length alone, in characters: the words are long or withheld. */
  lengthOnly?: boolean;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLength = (value: unknown): boolean => value == null || typeof value === 'number';

const TERMS = 'terms.';
const LENGTH = 'Length';

/** The fields of an entry with what they were before and after; null where it tells of no fields. */
export function fieldsOf({ before, after }: AuditEntry): AuditedField[] | null {
  if (!isFields(before ?? {}) || !isFields(after ?? {})) return null;
  const [old, now] = [(before ?? {}) as Fields, (after ?? {}) as Fields];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((key) =>
    fieldOf(key, old[key], now[key]),
  );
}

function fieldOf(key: string, before: unknown, after: unknown): AuditedField {
  if (key.startsWith(TERMS)) {
    const vocabulary = key.slice(TERMS.length);
    return { name: vocabulary, before, after, vocabulary };
  }
  if (key.endsWith(LENGTH) && isLength(before) && isLength(after)) {
    return { name: key.slice(0, -LENGTH.length), before, after, lengthOnly: true };
  }
  return { name: key, before, after };
}

/** `currentMessageId` → `current message id` */
export const inWords = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start}`)
    .toLowerCase();

/** How often it was done, where an entry stands for several times. */
export const countOf = ({ after }: AuditEntry): number =>
  isFields(after) && typeof after.count === 'number' ? after.count : 1;

const LIFE: Record<string, string> = {
  deleted: 'It was moved to the trash.',
  restored: 'It was taken out of the trash.',
  purged: 'It was deleted for good, with all that hung on it.',
};

const RECORDS = ['output', 'conversation', 'prompt', 'agent', 'snippet'];

/** What an entry says that names no field. */
export const lifeOf = ({ action, recordKind }: AuditEntry): string | undefined =>
  RECORDS.includes(recordKind) ? LIFE[action.split('.').at(-1) ?? ''] : undefined;
