import type {
  Agent,
  AgentVersion,
  ApiKey,
  AuditEntry,
  Checklist,
  Completion,
  Connection,
  Conversation,
  Delivery,
  Edit,
  Export,
  Group,
  IdentityProvider,
  Import,
  ImportItem,
  Invitation,
  LabelMove,
  LabelRule,
  MailDomain,
  Me,
  Member,
  Message,
  Notification,
  Output,
  Prompt,
  PromptVersion,
  QaActivity,
  Role,
  SavedSearch,
  Session,
  Snippet,
  StoredFile,
  Term,
  Vocabulary,
  Webhook,
} from '../src/api/types';

/** One organisation in memory; enough of the Hub to develop and test the web application against its contract. */
export interface Store {
  me: Me | null;
  vocabularies: Vocabulary[];
  terms: Record<string, Term[]>;
  outputs: Output[];
  edits: Record<string, Edit[]>;
  conversations: Conversation[];
  messages: Message[];
  imports: Import[];
  items: Record<string, ImportItem[]>;
  exports: Export[];
  prompts: Prompt[];
  versions: Record<string, PromptVersion[]>;
  /** By prompt and number, as `id/1`. */
  activities: Record<string, QaActivity[]>;
  checklist: Checklist;
  labelRules: LabelRule[];
  snippets: Snippet[];
  agents: Agent[];
  /** The newest first. */
  agentVersions: Record<string, AgentVersion[]>;
  labelMoves: (LabelMove & { promptId: string })[];
  files: (StoredFile & { owners: string[] })[];
  connections: Connection[];
  completions: Completion[];
  answers: Record<string, string>;
  notifications: Notification[];
  webhooks: Webhook[];
  deliveries: Record<string, Delivery[]>;
  members: Member[];
  roles: Role[];
  /** As the server tells them; what outer groups give is not worked out here. */
  groups: Group[];
  /** Ids of people, by the group. */
  groupMembers: Record<string, string[]>;
  sessions: Session[];
  domains: MailDomain[];
  identityProviders: IdentityProvider[];
  apiKeys: ApiKey[];
  invitations: Invitation[];
  audit: AuditEntry[];
  vouching: Record<string, unknown>;
  batches: KeptBatch[];
  savedSearches: SavedSearch[];
  /** Which the person wants. */
  notificationKinds: Record<string, boolean>;
}

/** A batch, with its records as they were. */
export interface KeptBatch {
  undo: string;
  kind: string;
  action: 'changed' | 'deleted' | 'restored';
  changed: string[];
  before: Map<string, string>;
  versions: Map<string, number | undefined>;
}

export const emptyStore = (): Store => ({
  me: null,
  vocabularies: [],
  terms: {},
  outputs: [],
  edits: {},
  conversations: [],
  messages: [],
  imports: [],
  items: {},
  exports: [],
  prompts: [],
  versions: {},
  activities: {},
  checklist: { items: [], version: 0 },
  labelRules: [],
  snippets: [],
  agents: [],
  agentVersions: {},
  labelMoves: [],
  files: [],
  connections: [],
  completions: [],
  answers: {},
  notifications: [],
  webhooks: [],
  deliveries: {},
  members: [],
  roles: [],
  groups: [],
  groupMembers: {},
  sessions: [],
  domains: [],
  identityProviders: [],
  apiKeys: [],
  invitations: [],
  audit: [],
  vouching: {
    publicKey: 'k7Fq0mYf3c1s8Xv2bT5nZ9wLrJhGdEaPoUiYtQxMzKs',
    checkedAt: '2026-01-31T03:00:00Z',
    checkedTo: 3,
    entries: 3,
    vouchedTo: 2,
    firstWrong: null,
    reason: null,
    keptFrom: 1,
  },
  batches: [],
  savedSearches: [],
  notificationKinds: {
    'import.finished': true,
    'import.failed': true,
    'export.finished': true,
    'export.failed': true,
    'completion.completed': true,
    'completion.failed': true,
    'review.assigned': true,
    'webhook.disabled': true,
  },
});

let count = 0;

/** Ids that sort by creation, as the Hub's own do. */
export const nextId = (): string => {
  count += 1;
  return `0198c0de-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
};
