export type CompletionState =
  'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'interrupted';

export interface Completion {
  id: string;
  state: CompletionState;
  model: string;
  provider?: string | null;
  conversationId?: string | null;
  userMessageId?: string | null;
  messageId?: string | null;
  outputId?: string | null;
  promptId?: string | null;
  promptVersion?: number | null;
  usage?: { inputTokens?: number | null; outputTokens?: number | null } | null;
  cost?: { amount: number; currency: string } | null;
  timings?: { firstTokenMs?: number | null; totalMs?: number | null } | null;
  error?: { code: string; detail: string } | null;
  text?: string | null;
}

export interface Model {
  id: string;
  name?: string;
  connection?: string | { id: string; name: string };
  provider?: string;
}

export type Provider = 'openai' | 'anthropic' | 'huggingface' | 'openai-compatible' | 'demo';

export interface Connection {
  id: string;
  name: string;
  provider: Provider;
  endpoint?: string | null;
  defaultModel?: string | null;
  limits?: Record<string, unknown> | null;
  budget?: Record<string, unknown> | null;
  createdAt: string;
  version: number;
}

export interface NewCompletion {
  model?: string;
  models?: string[];
  agentId?: string;
  promptId?: string;
  promptVersion?: number;
  label?: string;
  variables?: Record<string, string | string[]>;
  messages?: { role: string; content: string }[];
  conversationId?: string;
  parentMessageId?: string;
  settings?: Record<string, unknown>;
  stream?: boolean;
}
