import { post } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { RecordKind, Reference } from '../../api/types';

/** The shortest form that makes a record: its name and its text. */
interface ShortForm {
  name: string;
  text: string;
  /** Whether it can be without one. */
  optional?: boolean;
  body: (name: string, text: string) => object;
}

/** Conversations are held or imported, and not written down. */
export const SHORT_FORMS: Partial<Record<RecordKind, ShortForm>> = {
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
};

export const isCreatable = (kind: RecordKind): boolean => kind in SHORT_FORMS;

export const createRecord = (kind: RecordKind, body: object, key: string): Promise<Reference> =>
  post(`/${recordsOf(kind)}`, body, { idempotencyKey: key });
