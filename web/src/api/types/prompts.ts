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
  version: number;
  favourite?: boolean;
  createdAt: string;
  updatedAt?: string;
  deletedAt?: string | null;
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
  link?: string | null;
  terms?: Terms;
  prompts?: Reference[];
  version: number;
  createdAt: string;
  updatedAt?: string;
  deletedAt?: string | null;
}

export interface Snippet {
  id: string;
  title: string;
  /** Texts refer to it by this, as `{{snippet:slug}}`. */
  slug: string;
  text: string;
  version: number;
  createdAt: string;
  updatedAt?: string;
}
