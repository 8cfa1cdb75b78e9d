import { post } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { KeptKind, Reference } from '../../api/types';
import { BULK_FIELDS, type BulkField } from '../bulk/fieldChange';

/** The form that makes a record where it is wanted: its name and its text, before all else that can be said. */
interface Form {
  name: string;
  text: string;
  /** Whether it can be without one. */
  optional?: boolean;
  body: (name: string, text: string) => object;
}

/** Conversations are held or imported, and not written down. */
export const FORMS: Partial<Record<KeptKind, Form>> = {
  agent: {
    name: 'Name',
    text: 'Instructions',
    optional: true,
    body: (name, instructions) => ({ name, instructions }),
  },
  prompt: {
    name: 'Title',
    text: 'Template',
    body: (title, template) => ({ title, kind: 'text', template }),
  },
  output: {
    name: 'Title',
    text: 'Text',
    body: (title, content) => ({ title, content }),
  },
  snippet: {
    name: 'Title',
    text: 'Text',
    body: (title, text) => ({ title, text }),
  },
};

export const isCreatable = (kind: KeptKind): boolean => kind in FORMS;

/** What is each person's own, or means nothing of a record that is just made; terms have fields of their own. */
const NOT_ASKED = ['favourite', 'archived'];

/** What else can be said of a record beside the page that names it, links to others included. */
export const formFields = (kind: KeptKind): BulkField[] =>
  (kind === 'snippet' ? [] : BULK_FIELDS[kind]).filter(
    ({ field, type }) => type !== 'term' && !NOT_ASKED.includes(field),
  );

export type FieldValues = Record<string, string | number | boolean | null>;

/** As it is sent: what was emptied is taken away, and what means nothing without it as well. */
export const writtenFields = (kind: KeptKind, values: FieldValues): FieldValues =>
  Object.fromEntries(
    formFields(kind).flatMap(({ field, part }) => {
      const value = values[field];
      if (value === undefined) return [];
      const written = typeof value === 'string' ? value.trim() || null : value;
      return [[field, written], ...(part ? [[part, null]] : [])] as [string, FieldValues[string]][];
    }),
  );

export const createRecord = (kind: KeptKind, body: object, key: string): Promise<Reference> =>
  post(`/${recordsOf(kind)}`, body, { idempotencyKey: key });
