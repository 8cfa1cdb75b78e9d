import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { Invitation, InvitationBatch, Page } from '../../api/types';

export const useInvitations = (): UseQueryResult<Invitation[]> =>
  useQuery({
    queryKey: ['invitations'],
    queryFn: async () => (await get<Page<Invitation>>('/invitations', { limit: 200 })).items,
  });

export const inviteAll = (
  emails: string[],
  role: string,
  groups: string[],
): Promise<InvitationBatch> => post('/invitations/batch', { emails, roles: [role], groups });

export const resend = ({ id }: Invitation): Promise<Invitation> =>
  post(`/invitations/${id}/resend`, {});

export const withdraw = ({ id, version }: Invitation): Promise<void> =>
  remove(`/invitations/${id}`, version);

/** Addresses as people paste them: one a line, or with commas or semicolons between. */
export const addressesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];
