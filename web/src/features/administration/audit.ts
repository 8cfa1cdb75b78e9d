import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, send } from '../../api/http';
import type { AuditEntry, Integrity, Page } from '../../api/types';
import { queryOf, type AuditFilter } from './auditFilter';

/** In milliseconds, while somebody watches what comes. */
const WATCHED_EVERY = 2_000;

export const useAudit = (filter: AuditFilter, live: boolean) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      get<Page<AuditEntry>>('/audit', { ...queryOf(filter), limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: live && WATCHED_EVERY,
  });

export interface AuditedAction {
  recordKind: string;
  action: string;
}

export const useAuditActions = (): UseQueryResult<AuditedAction[]> =>
  useQuery({
    queryKey: ['audit', 'actions'],
    queryFn: async () => (await get<Page<AuditedAction>>('/audit/actions')).items,
  });

export const redact = ({ id }: AuditEntry, reason: string): Promise<AuditEntry> =>
  post(`/audit/${id}/redact`, { reason });

export const useIntegrity = (): UseQueryResult<Integrity> =>
  useQuery({
    queryKey: ['audit', 'integrity'],
    queryFn: () => get<Integrity>('/audit/integrity'),
    enabled: false,
  });

export interface Vouching {
  /** Null where the installation has none, and nothing vouches for the trail. */
  publicKey: string | null;
  checkedAt: string | null;
  checkedTo: number | null;
  entries: number | null;
  vouchedTo: number | null;
  firstWrong: number | null;
  reason: string | null;
  /** The first entry that is still kept. */
  keptFrom: number;
}

export const useVouching = (): UseQueryResult<Vouching> =>
  useQuery({
    queryKey: ['audit', 'vouching'],
    queryFn: () => get<Vouching>('/audit/vouching'),
  });

export type ExportFormat = 'csv' | 'json';

export const downloadAudit = (filter: AuditFilter, format: ExportFormat): Promise<void> =>
  download('/audit/export', `audit.${format}`, { ...queryOf(filter), format });

export const downloadCheckpoints = (): Promise<void> =>
  download('/audit/checkpoints', 'audit-checkpoints.json');

/** By a request of the page and not by a link: it says for which organisation. */
async function download(
  path: string,
  name: string,
  query?: Record<string, string | undefined>,
): Promise<void> {
  const answer = await send('GET', path, { query });
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
