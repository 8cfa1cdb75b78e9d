import type { ReactNode } from 'react';
import { useCan, useMe } from '../../auth/me';
import { useMember } from '../administration/administration';

/** Who it was, for people who may read the members' names. */
export function PersonName({ id }: { id: string | null | undefined }): ReactNode {
  const { data: me } = useMe();
  const mayRead = useCan('members:read');
  const self = id === me?.id;
  const { data: member } = useMember(mayRead && id && !self ? id : undefined);
  if (id && self) return 'you';
  return member?.name ?? 'a member';
}
