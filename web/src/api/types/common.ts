import type { Query } from '../http';

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  total?: number | null;
}

export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  instance?: string;
  code?: string;
  traceId?: string;
  errors?: FieldProblem[];
}

export interface FieldProblem {
  field: string;
  message: string;
}

export interface TermReference {
  id: string;
  slug: string;
  name: string;
  colour?: string | null;
  /** Whether some groups alone may see the records that carry it. */
  limited?: boolean;
}

/** One term for a vocabulary of cardinality `one`, a list for `many`. */
export type Terms = Record<string, TermReference[] | TermReference | null>;

/** As written: ids, slugs or, with `createMissingTerms`, names. */
export type WrittenTerms = Record<string, string[] | string | null>;

export interface Reference {
  id: string;
  title?: string | null;
  name?: string | null;
  /** Whether it is in the trash. */
  deleted?: boolean;
}

export interface Diff {
  from: number | string;
  to: number | string;
  hunks: Hunk[];
  inserted: number;
  deleted: number;
}

export interface Hunk {
  kind: 'equal' | 'insert' | 'delete';
  text: string;
}

/** The same change to many records, up to 10,000 of them: those of the ids, or those that a list's filter means. */
export interface Batch {
  ids?: string[];
  filter?: Query;
  addTerms?: Record<string, string[]>;
  removeTerms?: Record<string, string[]>;
  /** By vocabulary; goes alone. */
  keepOneTerm?: Record<string, 'first' | 'last'>;
  set?: Record<string, unknown>;
  delete?: boolean;
  restore?: boolean;
  createMissingTerms?: boolean;
  /** Answers what would become of each, and changes nothing. */
  dryRun?: boolean;
}

export interface BatchAnswer {
  items: BatchItem[];
  counts: { changed: number; unchanged: number; failed: number };
  /** Takes it back, for ten minutes. */
  undo?: string;
}

/** A batch of the person that can still be taken back. */
export interface UndoableBatch {
  undo: string;
  action: 'changed' | 'deleted' | 'restored';
  records: number;
  undoableUntil: string;
}

export interface BatchItem {
  id: string;
  result: 'changed' | 'unchanged' | 'failed';
  /** Of the problem that it failed of. */
  code?: string;
  /** Why it failed, in words. */
  detail?: string;
}
