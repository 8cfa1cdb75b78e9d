import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { batchRecords } from '../../api/records';
import type { Batch, BatchAnswer, RecordKind } from '../../api/types';
import { plural } from '../format/numbers';
import { failedIn } from '../records/batchAnswer';

/** By how many records each. */
export interface Foreseen {
  changed: number;
  unchanged: number;
  failed: number;
  reasons: [string, number][];
}

/** What the batch would do, asked of the server, which changes nothing. */
export const usePreview = (
  kind: RecordKind,
  batch: Batch,
  enabled: boolean,
): UseQueryResult<Foreseen> =>
  useQuery({
    queryKey: ['batch-preview', kind, batch],
    queryFn: async () => {
      const { asked, makesTerms } = withoutNewTerms(batch);
      return foreseen(await batchRecords(kind, { ...asked, dryRun: true }), makesTerms);
    },
    enabled,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });

const IS_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A term that is yet to be made is not made for a preview: whatever can be changed will get it. */
export function withoutNewTerms(batch: Batch): { asked: Batch; makesTerms: boolean } {
  const { createMissingTerms, addTerms, ...others } = batch;
  if (!createMissingTerms) return { asked: batch, makesTerms: false };
  const known = Object.entries(addTerms ?? {})
    .map(([key, terms]) => [key, terms.filter((term) => IS_ID.test(term))] as const)
    .filter(([, terms]) => terms.length > 0);
  const asked = { ...others, addTerms: Object.fromEntries(known) };
  return { asked, makesTerms: true };
}

function foreseen(answer: BatchAnswer, makesTerms: boolean): Foreseen {
  const { changed, unchanged, failed } = answer.counts;
  const reasons = new Map<string, number>();
  for (const { detail, code } of failedIn(answer)) {
    const reason = detail ?? code ?? 'No reason was given.';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    changed: makesTerms ? changed + unchanged : changed,
    unchanged: makesTerms ? 0 : unchanged,
    failed,
    reasons: [...reasons].sort(([, a], [, b]) => b - a).slice(0, 5),
  };
}

/** @param will follows the number: “will move to the trash” */
export const sayingWhat = (
  { changed, unchanged, failed }: Foreseen,
  one: string,
  will: string,
): string =>
  [
    `${plural(changed, one)} ${will}`,
    unchanged > 0 &&
      `${plural(unchanged, one)} ${unchanged === 1 ? 'has' : 'have'} nothing to change`,
    failed > 0 && `${plural(failed, one)} cannot be changed`,
  ]
    .filter(Boolean)
    .join('; ');
