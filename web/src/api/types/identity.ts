export interface Me {
  id: string;
  email: string;
  name: string;
  /** The one this tab is in. */
  organization: { id: string; slug: string; name: string; deleteAt?: string | null };
  organizations: OwnOrganization[];
  /** Whether the installation lets them found one. */
  mayFound?: boolean;
  /** Those counted in which theirs stand. */
  groups?: GroupName[];
  roles: string[];
  scopes: string[];
  /** As the server keeps them: whatever an application put there. */
  preferences?: Record<string, unknown>;
}

/** Who may come in from outside. */
export interface SignUp {
  policy: 'anybody' | 'invited' | 'domains';
  domains: string[];
}

/** An organisation that somebody belongs to. */
export interface OwnOrganization {
  /** Where its picture is. */
  logo?: string | null;
  /** When it is deleted, where it is closed. */
  deleteAt?: string | null;
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
  timeZone?: string;
  /** Minutes without use after which a session is refused; null for no limit. */
  sessionIdleMinutes?: number | null;
  /** Hours since the sign-in after which a session is refused; null for no limit. */
  sessionHours?: number | null;
  secondFactorRequired?: boolean;
  /** For how many days the audit trail is kept; null for ever. */
  auditDays?: number | null;
  version: number;
  createdAt?: string;
}

export interface Member {
  id: string;
  email: string;
  name: string;
  role?: string | null;
  roles: string[];
  /** That they are in themselves. */
  groups?: GroupName[];
  enabled?: boolean;
  version: number;
}

export interface GroupName {
  id: string;
  slug: string;
  name: string;
}

export interface Group extends GroupName {
  description?: string | null;
  parentId: string | null;
  /** That it gives itself. */
  roles: string[];
  /** That the groups give in which it stands. */
  inheritedRoles: string[];
  /** Who are in it themselves. */
  members: number;
  version: number;
}

export interface GroupMember {
  id: string;
  name: string;
  email: string;
  enabled: boolean;
}

export interface Role {
  id: string;
  name: string;
  description?: string | null;
  scopes: string[];
  builtIn?: boolean;
  version?: number;
}

/** What a role or a key can hold. */
export interface Scope {
  name: string;
  description: string;
}

export interface Invitation {
  id: string;
  email: string;
  roles: string[];
  /** Ids of those that whoever joins is in at once. */
  groups?: string[];
  state: 'pending' | 'accepted' | 'withdrawn' | 'expired';
  expiresAt: string;
  mailedAt: string | null;
  createdByName?: string | null;
  version: number;
  /** To hand on, where no mail went out; in the answer that made it alone. */
  link?: string | null;
}

/** What became of each address of a list. */
export interface InvitationBatch {
  items: {
    email: string;
    result: 'invited' | 'failed';
    detail: string | null;
    link: string | null;
  }[];
  counts: { invited: number; failed: number };
}

/** An invitation as whoever holds its link sees it. */
export interface Offer {
  organization: { slug: string; name: string };
  roles: string[];
  invitedBy: string | null;
  email: string;
  state: Invitation['state'];
  expiresAt: string;
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
