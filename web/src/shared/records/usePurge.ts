import { ProblemError } from '../../api/problem';
import { purgeRecord } from '../../api/records';
import type { BatchAnswer, BatchItem, KeptKind } from '../../api/types';
import { outcomeOf } from './batchAnswer';
import { titleOf, type Trashed } from './trash';
import { useBatch } from './useBatch';

/** Deletes records for good, one request each, and tells of them as of a batch. */
export function usePurge(
  kind: KeptKind,
  onPurged: () => void = () => undefined,
): (records: Trashed[]) => void {
  const { runEach } = useBatch(kind, onPurged);
  return (records) =>
    runEach(() => purgeAll(kind, records), {
      done: 'deleted for good',
      gone: true,
      records: records.map((record) => ({ id: record.id, title: titleOf(record) })),
    });
}

async function purgeAll(kind: KeptKind, records: Trashed[]): Promise<BatchAnswer> {
  const items: BatchItem[] = [];
  for (const { id, version } of records) items.push(await purged(kind, id, version));
  return outcomeOf(items);
}

async function purged(kind: KeptKind, id: string, version: number | undefined): Promise<BatchItem> {
  try {
    await purgeRecord(kind, id, version ?? '*');
    return { id, result: 'changed' };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status === 401) throw error;
    return { id, result: 'failed', code: error.code, detail: error.message };
  }
}
