import { useQueries } from '@tanstack/react-query';
import { get } from '../../api/http';
import { batchRecords, recordsOf, undoBatch } from '../../api/records';
import type { Page, RecordKind, Vocabulary } from '../../api/types';
import { changeVocabulary, type VocabularyChange } from './vocabularies';

/** Which of several terms a record keeps; nobody knows until it was chosen. */
export type Kept = 'first' | 'last' | 'hand';

/** Archived prompts keep their terms, and lists leave them out unless they are asked for. */
export const withSeveral = (kind: RecordKind, key: string): Record<string, unknown> => ({
  terms: { [key]: 'several' },
  ...(kind === 'prompt' && { archived: 'any' }),
});

interface Several {
  kind: RecordKind;
  count: number;
}

/** How many records of each kind carry more than one term of it; undefined while that is not known. */
export function useSeveral(
  { key, appliesTo }: Vocabulary,
  enabled: boolean,
): Several[] | undefined {
  const counts = useQueries({
    queries: appliesTo.map((kind) => ({
      queryKey: [recordsOf(kind), 'several', key],
      queryFn: async (): Promise<number> => {
        const query = {
          [`terms.${key}`]: 'several',
          ...(kind === 'prompt' && { archived: 'any' }),
          limit: 1,
          count: true,
        };
        return (await get<Page<unknown>>(`/${recordsOf(kind)}`, query)).total ?? 0;
      },
      enabled,
      staleTime: 0,
    })),
  });
  if (counts.some(({ data }) => data === undefined)) return undefined;
  return appliesTo.flatMap((kind, place) => {
    const count = counts[place]?.data ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}

/**
 * Lets each record keep one term, and the vocabulary hold one from then on.
 *
 * @returns what takes both back: first the vocabulary, which must hold many again before its records can
 */
export async function narrow(
  vocabulary: Vocabulary,
  change: VocabularyChange,
  several: Several[],
  kept: Exclude<Kept, 'hand'>,
): Promise<() => Promise<void>> {
  const { key } = vocabulary;
  const undos: { kind: RecordKind; undo: string }[] = [];
  const takeBack = async (): Promise<void> => {
    for (const { kind, undo } of undos) await undoBatch(kind, undo);
  };
  try {
    for (const { kind } of several) {
      const { undo } = await batchRecords(kind, {
        filter: {
          [`terms.${key}`]: 'several',
          ...(kind === 'prompt' && { archived: 'any' }),
        },
        keepOneTerm: { [key]: kept },
      });
      if (undo) undos.push({ kind, undo });
    }
    const { version } = await changeVocabulary(vocabulary, change);
    return async () => {
      await changeVocabulary({ ...vocabulary, version }, { cardinality: 'many' });
      await takeBack();
    };
  } catch (failed) {
    await takeBack();
    throw failed;
  }
}
