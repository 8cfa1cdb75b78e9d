import { useCan, useMe } from '../../auth/me';
import { useMembers } from '../../features/administration/administration';

export type Choices = [value: string, label: string][];

/** Oneself, and the others where one may know them. */
export function usePeople(): Choices {
  const me = useMe().data;
  const mayRead = useCan('members:read');
  const members = useMembers(mayRead).data ?? [];
  if (!me) return [];
  const others = members
    .filter(({ id }) => id !== me.id)
    .map(({ id, name, email }): [string, string] => [id, name || email]);
  return [[me.id, 'Me'], ...others];
}
