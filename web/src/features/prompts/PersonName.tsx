import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Member, Page } from '../../api/types';
import { useCan, useMe } from '../../auth/me';

/** Who it was, for people who may read the members' names. */
export function PersonName({ id }: { id: string | null | undefined }): ReactNode {
  const { data: me } = useMe();
  const mayRead = useCan('members:read');
  const { data: members } = useQuery({
    queryKey: ['members', 'names'],
    queryFn: async () => (await get<Page<Member>>('/members', { limit: 200 })).items,
    enabled: mayRead && Boolean(id) && id !== me?.id,
  });
  if (id && id === me?.id) return 'you';
  return members?.find((member) => member.id === id)?.name ?? 'a member';
}
