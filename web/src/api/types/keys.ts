/** In whose name a key acts: one of the two. */
export interface KeyOwner {
  person?: string;
  organization?: string;
}

export interface ApiKey {
  id: string;
  name: string;
  /** How the key begins. */
  prefix: string;
  scopes: string[];
  owner: KeyOwner;
  ownerName: string | null;
  allowedAddresses: string[];
  expiresAt: string | null;
  lastUsedAt: string | null;
  version: number;
  createdAt: string;
  createdBy: string;
}

/** The answer that makes a key is the only one that shows it. */
export interface MadeApiKey extends ApiKey {
  key: string;
}

export interface NewApiKey {
  name: string;
  scopes: string[];
  owner?: KeyOwner;
  allowedAddresses: string[];
  expiresAt?: string;
}
