export interface Me {
  id: string;
  email: string;
  name: string;
  /** The one this tab is in. */
  organization: { id: string; slug: string; name: string };
  organizations: OwnOrganization[];
  roles: string[];
  scopes: string[];
  /** As the server keeps them: whatever an application put there. */
  preferences?: Record<string, unknown>;
}

/** An organisation that somebody belongs to. */
export interface OwnOrganization {
  id: string;
  slug: string;
  name: string;
  roles: string[];
}

export interface Organization {
  id: string;
  slug: string;
  name: string;
  defaultLanguage?: string;
  version: number;
  createdAt?: string;
}

export interface Member {
  id: string;
  email: string;
  name: string;
  role?: string | null;
  roles: string[];
  enabled?: boolean;
  version: number;
}

export interface Role {
  id: string;
  name: string;
  description?: string | null;
  scopes: string[];
  builtIn?: boolean;
}

export interface AuditEntry {
  id: string;
  sequence?: number;
  at: string;
  action: string;
  recordKind: string;
  recordId: string | null;
  service?: string;
  personId?: string | null;
  personName?: string | null;
  personEmail?: string | null;
  address?: string | null;
  before?: unknown;
  after?: unknown;
  /** Before and after were taken out; another entry says why. */
  redacted?: boolean;
  /** Before and after are there and cannot be shown. */
  unreadable?: boolean;
}

/** Whether the trail is as it was written. */
export interface Integrity {
  intact: boolean;
  entries: number;
  firstBroken?: number | null;
  /** Sequences of entries whose text cannot be shown. */
  unreadable?: number[];
}
