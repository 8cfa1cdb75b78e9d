import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { PromptVersion, RecordKind, Reference, Terms } from '../../api/types';
import type { Listed } from './records';

export interface Full extends Listed {
  version: number;
  terms?: Terms;
  prompt?: Reference | null;
  agent?: Reference | null;
  conversation?: Reference | null;
  basedOn?: Reference | null;
  content?: string | null;
  editedContent?: string | null;
  instructions?: string | null;
  currentVersion?: number | null;
  platform?: string | null;
  messageCount?: number;
}

export interface Look {
  /** As the server told it. */
  full: Full;
  title: string;
  /** What is known of it, in one line. */
  about: string;
  text: string;
}

/** What a record says, in short. */
export const useLook = (kind: RecordKind, id: string): UseQueryResult<Look> =>
  useQuery({
    queryKey: [kind, id, 'look'],
    queryFn: async () => {
      const full = await get<Full>(`/${recordsOf(kind)}/${id}`, { include: 'terms' });
      const { platform, model, messageCount, currentVersion } = full;
      const about = [
        kind,
        kind === 'prompt' && currentVersion && `version ${currentVersion}`,
        platform,
        model,
        messageCount !== undefined && `${messageCount} messages`,
        full.deletedAt && 'in the trash',
      ];
      return {
        full,
        title: full.title || full.name || 'Untitled',
        about: about.filter(Boolean).join(' · '),
        text: kind === 'prompt' ? await templateOf(id, currentVersion) : textOf(full),
      };
    },
  });

const textOf = (full: Full): string =>
  full.editedContent ?? full.content ?? full.instructions ?? full.description ?? '';

async function templateOf(id: string, version: number | null | undefined): Promise<string> {
  const { template, messages } = await get<PromptVersion>(
    `/prompts/${id}/versions/${version ?? 1}`,
  );
  return (
    template ?? (messages ?? []).map(({ role, content }) => `${role}: ${content}`).join('\n\n')
  );
}
