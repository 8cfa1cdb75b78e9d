import { get, post } from './http';
import type { Batch, BatchAnswer, RecordKind, UndoableBatch } from './types';

export const recordsOf = (kind: RecordKind): string => `${kind}s`;

export const batchRecords = (kind: RecordKind, batch: Batch): Promise<BatchAnswer> =>
  post(`/${recordsOf(kind)}/batch`, batch);

/** The person's own that can still be taken back, the last one first. */
export const undoableBatches = async (kind: RecordKind): Promise<UndoableBatch[]> =>
  (await get<{ items: UndoableBatch[] }>(`/${recordsOf(kind)}/batch`)).items;

export const undoBatch = (kind: RecordKind, undo: string): Promise<BatchAnswer> =>
  post(`/${recordsOf(kind)}/batch/${undo}/undo`);

export const restoreRecord = (kind: RecordKind, id: string): Promise<unknown> =>
  post(`/${recordsOf(kind)}/${id}/restore`);

/** Deletes for good what is in the trash. */
export const purgeRecord = (
  kind: RecordKind,
  id: string,
  version: number | '*',
): Promise<unknown> => post(`/${recordsOf(kind)}/${id}/purge`, undefined, { version });
