import type { Member } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { useMembers } from '../../features/administration/administration';

export interface Person {
  id: string;
  name: string;
}

/** What a viewer is not asked to do. */
const READS_ONLY = 'viewer';

/** Oneself first, and the others where one may know them: those who can still change something, if only they are wanted. */
export function usePeople({ writing = false } = {}): Person[] {
  const me = useMe().data;
  const mayRead = useCan('members:read');
  const members = useMembers(mayRead).data;
  if (!me) return [];
  const others = (members ?? [])
    .filter(({ id }) => id !== me.id)
    .filter((member) => !writing || mayWrite(member))
    .map(({ id, name, email }) => ({ id, name: name || email }));
  return [{ id: me.id, name: `${me.name || me.email} (you)` }, ...others];
}

const mayWrite = ({ enabled, role, roles }: Member): boolean =>
  enabled !== false && (role ?? roles[0]) !== READS_ONLY;

/** The people of the organisation, as a filter offers them. */
export const usePeopleChoices = (): [value: string, label: string][] =>
  usePeople().map(({ id, name }) => [id, name]);

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
