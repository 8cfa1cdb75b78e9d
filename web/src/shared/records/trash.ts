import type { RecordKind } from '../../api/types';

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
export const RESTORING: Record<RecordKind, string> = {
  output: 'outputs:delete',
  conversation: 'conversations:delete',
  prompt: 'prompts:delete',
  agent: 'agents:write',
};

/** What goes with a record that is deleted for good, and what stays. */
export const GOES_WITH_IT: Record<RecordKind, string> = {
  output:
    'The raw text, every edit of it, notes and terms go with it. Files that were attached stay.',
  conversation:
    'Every message in every branch, notes and terms go with it. Outputs that were saved from it stay, and no longer lead back to it.',
  prompt:
    'Every version, labels, reviews and terms go with it. Outputs that it led to stay, and say that the prompt was deleted.',
  agent:
    'Every version of its instructions, its links to prompts and its terms go with it. Its outputs and prompts stay.',
};
