import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { ColumnMapping, Import, ImportItem, ImportResult, Page } from '../../api/types';
import type { GivenOptions } from './useWishes';

export const isRunning = ({ state }: Import): boolean => state === 'queued' || state === 'running';

/** Asked again while it runs, as a safety net under the event stream. */
export const useImport = (id: string): UseQueryResult<Import> =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () => get<Import>(`/imports/${id}`),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 3000 : false),
  });

export const useImports = (): UseQueryResult<Import[]> =>
  useQuery({
    queryKey: ['imports', 'all'],
    queryFn: async () => (await get<Page<Import>>('/imports', { limit: 50 })).items,
  });

/** The real imports that ran from a trial. */
export const useRunsOf = (trialId: string): UseQueryResult<Import[]> =>
  useQuery({
    queryKey: ['imports', 'of', trialId],
    queryFn: async () => (await get<Page<Import>>('/imports', { trialId, limit: 20 })).items,
  });

export const useItems = (id: string, result: ImportResult | null, q: string, live: boolean) =>
  useInfiniteQuery({
    queryKey: ['import', id, 'items', result, q, live],
    queryFn: ({ pageParam }) =>
      get<Page<ImportItem>>(`/imports/${id}/items`, { result, q, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export async function startImport(
  files: File[],
  dryRun: boolean,
  options: GivenOptions = {},
): Promise<Import> {
  const form = new FormData();
  // what packs several into one is fetched when it is needed
  const { oneFile } = await import('./archive');
  const file = await oneFile(files);
  form.append('file', file, file.name);
  form.append('format', 'auto');
  form.append('dryRun', String(dryRun));
  if (Object.keys(options).length > 0) form.append('options', JSON.stringify(options));
  return post<Import>('/imports', form);
}

/** Once more without storing anything, from the file of an earlier trial. */
export const tryMapping = (one: Import, mapping: ColumnMapping): Promise<Import> => {
  const { terms, owner } = one.options ?? {};
  return post<Import>(`/imports/${one.id}/run`, {
    dryRun: true,
    options: { ...(terms && { terms }), ...(owner && { owner }), mapping },
  });
};
/** For real, from the file that was sent for the trial. */
export const runTrial = ({ id }: Import, options: GivenOptions): Promise<Import> =>
  post<Import>(`/imports/${id}/run`, { options });

export const undoImport = ({ id, version }: Import): Promise<void> =>
  remove(`/imports/${id}`, version);
