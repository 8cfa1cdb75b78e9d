import { get, post } from './http';
import type { Batch, BatchAnswer, KeptKind, UndoableBatch } from './types';

export const recordsOf = (kind: KeptKind): string => `${kind}s`;

/** Of which scopes are told for it: who may read prompts may read their snippets. */
export const scopedAs = (kind: KeptKind): string => recordsOf(kind === 'snippet' ? 'prompt' : kind);

export const batchRecords = (kind: KeptKind, batch: Batch): Promise<BatchAnswer> =>
  post(`/${recordsOf(kind)}/batch`, batch);

/** The person's own that can still be taken back, the last one first. */
export const undoableBatches = async (kind: KeptKind): Promise<UndoableBatch[]> =>
  (await get<{ items: UndoableBatch[] }>(`/${recordsOf(kind)}/batch`)).items;

export const undoBatch = (kind: KeptKind, undo: string): Promise<BatchAnswer> =>
  post(`/${recordsOf(kind)}/batch/${undo}/undo`);

export const restoreRecord = (kind: KeptKind, id: string): Promise<unknown> =>
  post(`/${recordsOf(kind)}/${id}/restore`);

/** Deletes for good what is in the trash. */
export const purgeRecord = (kind: KeptKind, id: string, version: number | '*'): Promise<unknown> =>
  post(`/${recordsOf(kind)}/${id}/purge`, undefined, { version });
