import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Member, Page } from '../../api/types';
import { useCan, useMe } from '../../auth/me';

export interface Person {
  id: string;
  name: string;
}

/** What a viewer is not asked to do. */
const READS_ONLY = 'viewer';

/** Oneself first, and the others where one may know them: those who can change something, if only they are wanted. */
export function usePeople({ writing = false } = {}): Person[] {
  const me = useMe().data;
  const mayRead = useCan('members:read');
  const members = useQuery({
    queryKey: ['members'],
    queryFn: async () => (await get<Page<Member>>('/members', { limit: 200 })).items,
    enabled: mayRead,
  }).data;
  if (!me) return [];
  const others = (members ?? [])
    .filter(({ id, enabled }) => id !== me.id && enabled !== false)
    .filter(({ role, roles }) => !writing || (role ?? roles[0]) !== READS_ONLY)
    .map(({ id, name, email }) => ({ id, name: name || email }));
  return [{ id: me.id, name: `${me.name || me.email} (you)` }, ...others];
}

/** The name of somebody: “you”, as the record tells it, or of the members; undefined where nobody says. */
export function useNameOf(): (
  id: string | null | undefined,
  told?: string | null,
) => string | undefined {
  const me = useMe().data;
  const people = usePeople();
  return (id, told) => {
    if (!id) return undefined;
    if (id === me?.id) return 'you';
    return told || people.find((person) => person.id === id)?.name;
  };
}
