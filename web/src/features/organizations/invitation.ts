import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post } from '../../api/http';
import type { Offer, OwnOrganization } from '../../api/types';

const at = (token: string): string => `/invitations/${encodeURIComponent(token)}`;

export const useOffer = (token: string): UseQueryResult<Offer> =>
  useQuery({
    queryKey: ['offer', token],
    queryFn: () => get<Offer>(`${at(token)}/offer`),
    retry: false,
  });

export const accept = (token: string): Promise<OwnOrganization> => post(`${at(token)}/accept`);

/** Of a link as it was pasted, or of what stands at its end. */
export const tokenIn = (pasted: string): string => pasted.trim().split('/').at(-1) ?? '';
