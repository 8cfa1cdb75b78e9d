import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../../api/http';
import type { Import, ImportItem, Page } from '../../../api/types';
import { startImport } from '../../imports/imports';

/** By which the import of the examples is known among others. */
export const EXAMPLES_FILE = 'output-hub-examples.zip';

/** The term that every example carries, or stands under. */
export const EXAMPLES_FILTER = `/outputs?filter=${encodeURIComponent(
  JSON.stringify({ terms: { tags: 'any:example' } }),
)}`;

const UNDER_WAY = ['queued', 'running', 'undoing'];

export const isUnderWay = (one: Import | null | undefined): boolean =>
  one != null && UNDER_WAY.includes(one.state);

/** The examples are fetched only when somebody wants them. */
export async function addExamples(): Promise<Import> {
  const { examplesArchive } = await import('./archive');
  return startImport([examplesArchive()], false);
}

/** The latest import of the examples, whoever began it. */
export const useExamples = (): UseQueryResult<Import | null> =>
  useQuery({
    queryKey: ['imports', 'examples'],
    queryFn: async () => {
      const { items } = await get<Page<Import>>('/imports', { limit: 100 });
      return items.find(({ fileName, dryRun }) => fileName === EXAMPLES_FILE && !dryRun) ?? null;
    },
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1500 : false),
  });

/** Kinds of the examples of which something stayed, because somebody had changed or used it. */
export const useKept = (id: string | null): UseQueryResult<string[]> =>
  useQuery({
    queryKey: ['import', id, 'kept'],
    enabled: id !== null,
    queryFn: async () => {
      const { items } = await get<Page<ImportItem>>(`/imports/${id ?? ''}/items`, { limit: 200 });
      const kept = items.filter(({ undone }) => undone != null && undone !== 'removed');
      return [...new Set(kept.map(({ kind }) => `${kind}s`))];
    },
  });
