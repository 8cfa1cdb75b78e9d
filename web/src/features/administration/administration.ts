import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post } from '../../api/http';
import type { AuditEntry, Integrity, Member, Organization, Page, Role } from '../../api/types';

export const useOrganization = (): UseQueryResult<Organization> =>
  useQuery({ queryKey: ['organization'], queryFn: () => get<Organization>('/organization') });

export const changeOrganization = (
  { version }: Organization,
  change: Partial<Pick<Organization, 'name' | 'defaultLanguage'>>,
): Promise<Organization> => patch('/organization', change, version);

export const useMembers = (enabled = true): UseQueryResult<Member[]> =>
  useQuery({
    queryKey: ['members'],
    queryFn: async () => (await get<Page<Member>>('/members', { limit: 200 })).items,
    enabled,
  });

export const changeRole = ({ id, version }: Member, role: string): Promise<Member> =>
  patch(`/members/${id}`, { role }, version);

export const useRoles = (): UseQueryResult<Role[]> =>
  useQuery({ queryKey: ['roles'], queryFn: async () => (await get<Page<Role>>('/roles')).items });

export interface AuditFilter {
  recordKind: string;
  action: string;
}

export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      get<Page<AuditEntry>>('/audit', { ...filter, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

export const redact = ({ id }: AuditEntry, reason: string): Promise<AuditEntry> =>
  post(`/audit/${id}/redact`, { reason });

export const useIntegrity = (): UseQueryResult<Integrity> =>
  useQuery({
    queryKey: ['audit', 'integrity'],
    queryFn: () => get<Integrity>('/audit/integrity'),
    enabled: false,
  });
