export interface Notification {
  id: string;
  kind?: string;
  type?: string;
  title?: string | null;
  text?: string | null;
  body?: string | null;
  link?: string | null;
  recordKind?: string | null;
  recordId?: string | null;
  read?: boolean;
  readAt?: string | null;
  createdAt: string;
  version?: number;
}

export interface Webhook {
  id: string;
  url: string;
  eventTypes: string[];
  secret?: string;
  active: boolean;
  /** Why the platform switched it off. */
  disabledReason?: string | null;
  version: number;
  createdAt?: string;
}

export interface Delivery {
  id: string;
  eventId: string;
  eventType: string;
  state: 'pending' | 'delivered' | 'failed' | 'dead';
  attempts: Attempt[];
  createdAt?: string;
}

export interface Attempt {
  at: string;
  status?: number | null;
  error?: string | null;
  durationMs?: number | null;
}

export interface UsageRow {
  day?: string;
  model?: string | null;
  source?: string | null;
  key?: string | null;
  outputs?: number;
  completions?: number;
  messages?: number;
  inputTokens?: number;
  outputTokens?: number;
  cost?: number | null;
  count?: number;
}
