import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Group, GroupMember, Member, Page, Role } from '../../api/types';

/** An organisation has no more of them than one page holds. */
export const useGroups = (enabled = true): UseQueryResult<Group[]> =>
  useQuery({
    queryKey: ['groups'],
    queryFn: async () => (await get<Page<Group>>('/groups', { limit: 200 })).items,
    enabled,
  });

export type GroupFields = Pick<Group, 'name' | 'description' | 'parentId' | 'roles'>;

export const saveGroup = (group: Group | null, fields: GroupFields): Promise<Group> =>
  group ? patch(`/groups/${group.id}`, fields, group.version) : post('/groups', fields);

export const deleteGroup = ({ id, version }: Group): Promise<void> =>
  remove(`/groups/${id}`, version);

export const useGroupMembers = (id: string) =>
  useInfiniteQuery({
    queryKey: ['groups', id, 'members'],
    queryFn: ({ pageParam }) =>
      get<Page<GroupMember>>(`/groups/${id}/members`, { limit: 100, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Some of whom a group gives something to, be it by a group within it, and how many they are. */
export const useReached = (id: string, enabled: boolean): UseQueryResult<Page<GroupMember>> =>
  useQuery({
    queryKey: ['groups', id, 'reached'],
    queryFn: () =>
      get<Page<GroupMember>>(`/groups/${id}/members`, { nested: true, limit: 5, count: true }),
    enabled,
  });

/** Members by a part of their name or address. */
export const useMembersCalled = (text: string): UseQueryResult<Member[]> =>
  useQuery({
    queryKey: ['members', 'called', text],
    queryFn: async () => (await get<Page<Member>>('/members', { q: text.trim(), limit: 20 })).items,
    placeholderData: keepPreviousData,
  });

export const putInto = ({ id }: Group, { id: personId }: Member): Promise<GroupMember> =>
  post(`/groups/${id}/members`, { personId });

export const takeOut = ({ id }: Group, { id: personId }: GroupMember): Promise<void> =>
  remove(`/groups/${id}/members/${personId}`, 1);

/** The group and all that it stands in, the outermost first. */
export function chainOf(group: Group, all: Group[]): Group[] {
  const outer = all.find(({ id }) => id === group.parentId);
  return outer ? [...chainOf(outer, all), group] : [group];
}

export const innerOf = (group: Group | null, all: Group[]): Group[] =>
  all.filter(({ parentId }) => parentId === (group?.id ?? null));

/** Where it may stand: in neither itself nor what stands in it. */
export const placesFor = (group: Group | null, all: Group[]): Group[] =>
  all.filter((one) => !chainOf(one, all).some(({ id }) => id === group?.id));

/** How a group is told from one of another branch. */
export const pathOf = (group: Group, all: Group[]): string =>
  chainOf(group, all)
    .map(({ name }) => name)
    .join(' › ');

/** Nobody gives by a group what they do not hold. */
export const isGivable = (group: Group, roles: Role[], held: string[]): boolean =>
  [...group.roles, ...group.inheritedRoles].every((id) =>
    roles.find((role) => role.id === id)?.scopes.every((scope) => held.includes(scope)),
  );

export const nameOf = (id: string, roles: Role[]): string =>
  roles.find((role) => role.id === id)?.name ?? id;
