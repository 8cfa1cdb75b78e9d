import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { IdentityProvider, MailDomain, Page, TestResult } from '../../api/types';

/** An organisation has no more of them than one page holds. */
export const useProviders = (): UseQueryResult<IdentityProvider[]> =>
  useQuery({
    queryKey: ['identity-providers'],
    queryFn: async () =>
      (await get<Page<IdentityProvider>>('/identity-providers', { limit: 200 })).items,
  });

export const useDomains = (): UseQueryResult<MailDomain[]> =>
  useQuery({
    queryKey: ['domains'],
    queryFn: async () => (await get<Page<MailDomain>>('/domains', { limit: 200 })).items,
  });

export type ProviderFields = Partial<
  Omit<
    IdentityProvider,
    | 'id'
    | 'redirectUri'
    | 'signedOutUri'
    | 'backChannelLogoutUri'
    | 'serviceMetadataUrl'
    | 'testedAt'
    | 'version'
  >
> & { clientSecret?: string };

export const saveProvider = (
  provider: IdentityProvider | null,
  fields: ProviderFields,
): Promise<IdentityProvider> =>
  provider
    ? patch(`/identity-providers/${provider.id}`, fields, provider.version)
    : post('/identity-providers', fields);

export const testProvider = ({ id }: IdentityProvider): Promise<TestResult> =>
  post(`/identity-providers/${id}/test`);

export const deleteProvider = ({ id, version }: IdentityProvider): Promise<void> =>
  remove(`/identity-providers/${id}`, version);

export const claimDomain = (name: string): Promise<MailDomain> => post('/domains', { name });

export const verifyDomain = ({ id }: MailDomain): Promise<MailDomain> =>
  post(`/domains/${id}/verify`);

export const removeDomain = ({ id, version }: MailDomain): Promise<void> =>
  remove(`/domains/${id}`, version);
