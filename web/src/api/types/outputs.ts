import type { Reference, Terms } from './common';

export interface Output {
  id: string;
  title: string;
  content: string;
  editedContent?: string | null;
  mediaType?: string;
  date?: string | null;
  /** A language tag such as en or pt-BR. */
  language?: string | null;
  /** The model that gave it; known by imports and completions alone. */
  model?: string | null;
  source?: string;
  rating?: number | null;
  notes?: string | null;
  /** Where it was got or is published. */
  link?: string | null;
  promptId?: string | null;
  promptVersion?: number | null;
  agentId?: string | null;
  conversationId?: string | null;
  messageId?: string | null;
  basedOnId?: string | null;
  /** Who is to review it. */
  assigneeId?: string | null;
  /** The day by which that is to be done. */
  dueOn?: string | null;
  terms?: Terms;
  favourite?: boolean;
  version: number;
  createdAt: string;
  createdBy?: string | null;
  updatedAt?: string;
  deletedAt?: string | null;
  prompt?: Reference | null;
  agent?: Reference | null;
  conversation?: Reference | null;
  /** Without a title when it is gone. */
  basedOn?: Reference | null;
  /** The name is its title. */
  assignee?: Reference | null;
  files?: StoredFile[];
  editCount?: number;
}

export interface Edit {
  number: number;
  content: string;
  summary?: string | null;
  base?: number | string | null;
  createdAt: string;
  createdBy?: string | null;
  createdByName?: string | null;
  /** What people call this state of the text. */
  name?: string | null;
}

export interface StoredFile {
  id: string;
  name: string;
  mediaType?: string;
  size?: number;
}

/** A row proposed by `POST /outputs/split`: pasted text with prompt and output parts. */
export interface SplitRow {
  title?: string | null;
  prompt?: string | null;
  output?: string | null;
  content?: string | null;
}
