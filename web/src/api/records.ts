import { post } from './http';
import type { Batch, BatchAnswer, RecordKind } from './types';

export const recordsOf = (kind: RecordKind): string => `${kind}s`;

export const batchRecords = (kind: RecordKind, batch: Batch): Promise<BatchAnswer> =>
  post(`/${recordsOf(kind)}/batch`, batch);

export const restoreRecord = (kind: RecordKind, id: string): Promise<unknown> =>
  post(`/${recordsOf(kind)}/${id}/restore`);

/** Deletes for good what is in the trash. */
export const purgeRecord = (
  kind: RecordKind,
  id: string,
  version: number | '*',
): Promise<unknown> => post(`/${recordsOf(kind)}/${id}/purge`, undefined, { version });
