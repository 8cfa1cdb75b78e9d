import type { ChecklistProgress } from './checklists';
import type { Reference, Terms } from './common';

export interface Prompt {
  id: string;
  title: string;
  slug: string;
  kind: 'text' | 'chat';
  description?: string | null;
  engineered?: boolean;
  currentVersion?: number | null;
  labels?: Record<string, number>;
  /** Of the current version. */
  checklist?: ChecklistProgress;
  terms?: Terms;
  snippets?: Reference[];
  notes?: string | null;
  /** Names with / between them, from the outermost folder on. */
  folder?: string | null;
  /** Out of lists and pickers; programs go on fetching it. */
  archived?: boolean;
  version: number;
  favourite?: boolean;
  createdAt: string;
  updatedAt?: string;
  deletedAt?: string | null;
}

export interface PromptFolder {
  /** Null for prompts that lie in none. */
  folder: string | null;
  /** In it itself, and not in one within it. */
  prompts: number;
}

export interface LabelMove {
  id: string;
  label: string;
  /** The version it pointed at from then on; null when it was taken away. */
  number: number | null;
  previousNumber: number | null;
  movedAt: string;
  movedBy: string;
}

/** What one version of a prompt led to. */
export interface VersionFigures {
  /** Null for outputs that say no version. */
  number: number | null;
  outputs: number;
  rated: number;
  averageRating: number | null;
  edited: number;
  /** Of all outputs from their raw text, 0 to 1; 0 for one that nobody edited. */
  averageDistance: number | null;
  /** The best level first; null while it cannot be asked for. */
  accuracy: { slug: string; name: string; outputs: number }[] | null;
  completions: number;
  failures: number;
  cost: number;
}

export interface ChatTurn {
  role: string;
  content: string;
}

export interface PromptVersion {
  number: number;
  template?: string | null;
  messages?: ChatTurn[] | null;
  variables?: Variable[];
  settings?: Record<string, unknown> | null;
  message?: string | null;
  checklist?: ChecklistProgress;
  createdAt: string;
  createdBy?: string | null;
}

export interface Variable {
  name: string;
  type?: string | null;
  default?: unknown;
  required?: boolean;
  description?: string | null;
}

export interface Rendered {
  text?: string | null;
  template?: string | null;
  messages?: ChatTurn[] | null;
  missing?: string[];
}

export interface Composed {
  texts: string[];
  snippets: { id: string; slug: string; title: string }[];
}

export interface Agent {
  id: string;
  name: string;
  title?: string;
  description?: string | null;
  instructions?: string | null;
  configuration?: Record<string, unknown>;
  link?: string | null;
  platform?: string | null;
  notes?: string | null;
  currentVersion?: number;
  favourite?: boolean;
  terms?: Terms;
  prompts?: Reference[];
  version: number;
  createdAt: string;
  updatedAt?: string;
  deletedAt?: string | null;
}

export interface AgentVersion {
  number: number;
  instructions: string;
  configuration?: Record<string, unknown>;
  message?: string | null;
  createdAt: string;
  createdBy?: string | null;
}

export interface Snippet {
  id: string;
  title: string;
  /** Texts refer to it by this, as `{{snippet:slug}}`. */
  slug: string;
  text: string;
  notes?: string | null;
  version: number;
  createdAt: string;
  updatedAt?: string;
  deletedAt?: string | null;
}
