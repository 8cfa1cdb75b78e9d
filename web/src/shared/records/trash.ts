import type { KeptKind } from '../../api/types';

/** A record as the trash sees it. */
export interface Trashed {
  id: string;
  title?: string | null;
  name?: string;
  version?: number;
  deletedAt?: string | null;
}

export const titleOf = ({ title, name }: Trashed): string => title || name || 'Untitled';

/** What restores a record. */
export const RESTORING: Record<KeptKind, string> = {
  output: 'outputs:delete',
  conversation: 'conversations:delete',
  prompt: 'prompts:delete',
  snippet: 'prompts:delete',
  agent: 'agents:write',
};

/** What goes with a record that is deleted for good, and what stays. */
export const GOES_WITH_IT: Record<KeptKind, string> = {
  output:
    'The raw text, every edit of it, notes and terms go with it. Files that were attached stay.',
  conversation:
    'Every message in every branch, notes and terms go with it. Outputs that were saved from it stay, and no longer lead back to it.',
  prompt:
    'Every version, labels, reviews and terms go with it. Outputs that it led to stay, and say that the prompt was deleted.',
  snippet:
    'Prompts that refer to it can no longer be filled in or fetched until the reference is gone.',
  agent:
    'Every version of its instructions, its links to prompts and its terms go with it. Its outputs and prompts stay.',
};
