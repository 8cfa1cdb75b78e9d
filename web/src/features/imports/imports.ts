import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { ColumnMapping, Import, ImportItem, ImportResult, Page } from '../../api/types';
import { oneFile } from './archive';

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

export const useItems = (id: string, result: ImportResult | null, live: boolean) =>
  useInfiniteQuery({
    queryKey: ['import', id, 'items', result, live],
    queryFn: ({ pageParam }) =>
      get<Page<ImportItem>>(`/imports/${id}/items`, { result, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export async function startImport(files: File[], dryRun: boolean): Promise<Import> {
  const form = new FormData();
  const file = await oneFile(files);
  form.append('file', file, file.name);
  form.append('format', 'auto');
  form.append('dryRun', String(dryRun));
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

export const undoImport = ({ id, version }: Import): Promise<void> =>
  remove(`/imports/${id}`, version);
