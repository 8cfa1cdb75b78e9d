import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, patch, post, put, remove } from '../../api/http';
import type { Member, Organization, Page, Role, Scope } from '../../api/types';

export const useOrganization = (): UseQueryResult<Organization> =>
  useQuery({ queryKey: ['organization'], queryFn: () => get<Organization>('/organization') });

export const changeOrganization = (
  { version }: Organization,
  change: Partial<
    Pick<
      Organization,
      | 'name'
      | 'defaultLanguage'
      | 'timeZone'
      | 'sessionIdleMinutes'
      | 'sessionHours'
      | 'secondFactorRequired'
      | 'auditDays'
    >
  >,
): Promise<Organization> => patch('/organization', change, version);

/** Bytes. */
export const LARGEST_LOGO = 512 * 1024;

export async function changeLogo(file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  await put('/organization/logo', body);
}

export const removeLogo = (): Promise<void> => remove('/organization/logo');

/** A page at a time, of those whose name or address has the text in it. */
export const useMembersBy = (text: string) =>
  useInfiniteQuery({
    queryKey: ['members', 'pages', text.trim()],
    queryFn: ({ pageParam }) =>
      get<Page<Member>>('/members', {
        ...(text.trim() && { q: text.trim() }),
        limit: 50,
        cursor: pageParam,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useMember = (id: string | undefined): UseQueryResult<Member> =>
  useQuery({
    queryKey: ['members', 'one', id],
    queryFn: () => get<Member>(`/members/${id ?? ''}`),
    enabled: id !== undefined,
  });

/** As many as a choice of people can offer. */
export const useMembers = (enabled = true): UseQueryResult<Member[]> =>
  useQuery({
    queryKey: ['members'],
    queryFn: async () => (await get<Page<Member>>('/members', { limit: 200 })).items,
    enabled,
  });

export const changeMember = (
  { id, version }: Member,
  change: { role?: string; enabled?: boolean },
): Promise<Member> => patch(`/members/${id}`, change, version);

export const removeMember = ({ id, version }: Member): Promise<void> =>
  remove(`/members/${id}`, version);

/** Wherever they are signed in. */
export const endSessionsOf = ({ id }: Member): Promise<void> => remove(`/members/${id}/sessions`);

/** Owner to the one, and what the other keeps to the one who was it. */
export async function handOver(to: Member, from: Member): Promise<void> {
  await changeMember(to, { role: 'owner' });
  await changeMember(from, { role: 'admin' });
}

export const leaveOrganization = ({ slug }: Organization): Promise<void> =>
  post('/organization/leave', { slug });

/** It is closed at once, and deleted later. */
export const deleteOrganization = (slug: string): Promise<Organization> =>
  post('/organization/deletion', { slug });

export const useRoles = (): UseQueryResult<Role[]> =>
  useQuery({ queryKey: ['roles'], queryFn: async () => (await get<Page<Role>>('/roles')).items });

export const useScopes = (): UseQueryResult<Scope[]> =>
  useQuery({
    queryKey: ['scopes'],
    queryFn: async () => (await get<Page<Scope>>('/scopes')).items,
  });

export type RoleFields = Pick<Role, 'name' | 'description' | 'scopes'>;

export const saveRole = (role: Role | null, fields: RoleFields): Promise<Role> =>
  role ? patch(`/roles/${role.id}`, fields, role.version ?? 1) : post('/roles', fields);

export const deleteRole = ({ id, version }: Role): Promise<void> => remove(`/roles/${id}`, version);
