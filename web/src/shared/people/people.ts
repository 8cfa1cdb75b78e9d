import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Page } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { useMembers } from '../../features/administration/administration';

export interface Person {
  id: string;
  name: string;
}

/** Oneself first, and the others: all of them where one may know them, else those who can change records. */
export function usePeople(): Person[] {
  const mayRead = useCan('members:read');
  const mayName = useCan('outputs:read');
  const members = useMembers(mayRead).data;
  const assignees = useNamed(!mayRead && mayName);
  return useMeFirst(
    mayRead
      ? (members ?? []).map(({ id, name, email }) => ({ id, name: name || email }))
      : (assignees ?? []),
  );
}

/** To whom work can be given, oneself first: their names are told to all who may give it. */
export function useAssignees(): Person[] {
  const mayGive = useCan('outputs:write');
  return useMeFirst(useNamed(mayGive) ?? []);
}

const useNamed = (enabled: boolean): Person[] | undefined =>
  useQuery({
    queryKey: ['members', 'assignees'],
    queryFn: async () => (await get<Page<Person>>('/members/assignees', { limit: 200 })).items,
    enabled,
  }).data;

function useMeFirst(people: Person[]): Person[] {
  const me = useMe().data;
  if (!me) return [];
  const others = people.filter(({ id }) => id !== me.id);
  return [{ id: me.id, name: `${me.name || me.email} (you)` }, ...others];
}

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
