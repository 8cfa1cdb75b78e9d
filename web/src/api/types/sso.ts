export type ProviderKind = 'oidc' | 'saml';
export type ProviderState = 'draft' | 'tested' | 'active';

export interface MappingRule {
  value: string;
  role: string | null;
  /** Its id. */
  group: string | null;
}

/** What somebody has by what their provider says of them. */
export interface Mapping {
  claim: string | null;
  defaultRole: string | null;
  rules: MappingRule[] | null;
}

export interface IdentityProvider {
  id: string;
  kind: ProviderKind;
  name: string;
  domains: string[];
  enforced: boolean;
  /** The id of the owner who goes on to sign in by password. */
  breakGlass: string | null;
  mapping: Mapping;
  state: ProviderState;
  discoveryUrl: string | null;
  clientId: string | null;
  metadataUrl: string | null;
  metadata: string | null;
  redirectUri: string;
  /** Of an OpenID Connect provider alone, as is the next. */
  signedOutUri: string | null;
  backChannelLogoutUri: string | null;
  serviceMetadataUrl: string | null;
  testedAt: string | null;
  version: number;
}

export interface MailDomain {
  id: string;
  name: string;
  verified: boolean;
  verifiedBy: 'dns' | 'operator' | null;
  record: { name: string; value: string };
  providerId: string | null;
  version: number;
}

export interface TestResult {
  ok: boolean;
  state: ProviderState;
  findings: { subject: string; ok: boolean; detail: string }[];
}
