import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, put, remove } from '../../api/http';
import type {
  ChatTurn,
  Diff,
  LabelMove,
  Page,
  Prompt,
  PromptFolder,
  PromptVersion,
  VersionFigures,
  Rendered,
  Variable,
  WrittenTerms,
} from '../../api/types';
import { writeTerms } from '../../shared/terms/chosen';

export const usePrompt = (id: string): UseQueryResult<Prompt> =>
  useQuery({
    queryKey: ['prompt', id],
    queryFn: () => get<Prompt>(`/prompts/${id}`, { include: 'terms' }),
  });

export const useVersions = (id: string): UseQueryResult<PromptVersion[]> =>
  useQuery({
    queryKey: ['prompt', id, 'versions'],
    queryFn: async () =>
      (await get<Page<PromptVersion>>(`/prompts/${id}/versions`, { limit: 200 })).items.sort(
        (a, b) => b.number - a.number,
      ),
  });

export const useVersion = (
  id: string,
  number: number | null | undefined,
): UseQueryResult<PromptVersion> =>
  useQuery({
    queryKey: ['prompt', id, 'version', number],
    queryFn: () => get<PromptVersion>(`/prompts/${id}/versions/${number ?? 1}`),
    enabled: number != null,
  });

export const useVersionDiff = (id: string, from: number, to: number): UseQueryResult<Diff> =>
  useQuery({
    queryKey: ['prompt', id, 'diff', from, to],
    queryFn: () => get<Diff>(`/prompts/${id}/versions/${from}/diff`, { to }),
    enabled: from !== to,
  });

export interface NewVersion {
  template?: string;
  messages?: ChatTurn[];
  variables?: Variable[];
  settings?: Record<string, unknown>;
  message?: string;
}

export interface NewPrompt extends NewVersion {
  title: string;
  kind: 'text' | 'chat';
  description?: string | null;
  engineered?: boolean;
  notes?: string | null;
  folder?: string | null;
  snippetIds?: string[];
  terms?: WrittenTerms;
  createMissingTerms?: boolean;
}

export const createPrompt = (prompt: NewPrompt): Promise<Prompt> =>
  post('/prompts', prompt, { idempotencyKey: crypto.randomUUID() });

/** Another prompt that says what this one says now; its labels, checks and earlier versions stay with this one. */
export async function duplicatePrompt(prompt: Prompt): Promise<Prompt> {
  const version = await get<PromptVersion>(`/prompts/${prompt.id}/versions/latest`);
  return createPrompt({
    title: `${prompt.title.slice(0, 290)} (copy)`,
    kind: prompt.kind,
    description: prompt.description ?? null,
    engineered: prompt.engineered ?? false,
    notes: prompt.notes ?? null,
    folder: prompt.folder ?? null,
    ...(prompt.kind === 'chat'
      ? { messages: version.messages ?? [] }
      : { template: version.template ?? '' }),
    variables: version.variables ?? [],
    settings: version.settings ?? {},
    snippetIds: (prompt.snippets ?? []).map(({ id }) => id),
    message: `Copied from “${prompt.title}”, version ${version.number}`.slice(0, 1000),
    ...writeTerms(prompt.terms ?? {}),
  });
}

export const addVersion = (id: string, version: NewVersion): Promise<PromptVersion> =>
  post(`/prompts/${id}/versions`, version, { idempotencyKey: crypto.randomUUID() });

export const changePrompt = (
  { id, version }: Prompt,
  change: Partial<
    Pick<Prompt, 'title' | 'slug' | 'description' | 'engineered' | 'notes' | 'folder' | 'archived'>
  > & {
    terms?: WrittenTerms;
    createMissingTerms?: boolean;
  },
): Promise<Prompt> => patch(`/prompts/${id}`, change, version);

export const deletePrompt = ({ id, version }: Prompt): Promise<void> =>
  remove(`/prompts/${id}`, version);

export const revertPrompt = ({ id, version }: Prompt, to: number): Promise<unknown> =>
  post(`/prompts/${id}/revert`, { to }, { version });

export const setLabel = ({ id, version }: Prompt, label: string, to: number): Promise<unknown> =>
  put(`/prompts/${id}/labels/${label}`, { version: to }, version);

export const removeLabel = ({ id, version }: Prompt, label: string): Promise<void> =>
  remove(`/prompts/${id}/labels/${label}`, version);

export const renderPrompt = (
  id: string,
  version: number,
  variables: Record<string, string | string[]>,
): Promise<Rendered> =>
  // a version is named by its number, `latest` or a label, so it is sent as text
  post(`/prompts/${id}/render`, { version: String(version), variables });

/** The folders that prompts lie in, with how many. */
export const useFolders = (): UseQueryResult<PromptFolder[]> =>
  useQuery({
    queryKey: ['prompts', 'folders'],
    queryFn: async () => (await get<{ items: PromptFolder[] }>('/prompts/folders')).items,
  });

/** Who moved which label when, the last move first. */
export const useLabelMoves = (id: string): UseQueryResult<LabelMove[]> =>
  useQuery({
    queryKey: ['prompt', id, 'label-moves'],
    queryFn: async () =>
      (await get<Page<LabelMove>>(`/prompts/${id}/label-moves`, { limit: 100 })).items,
  });

/** What each version led to. */
export const useFigures = (id: string): UseQueryResult<VersionFigures[]> =>
  useQuery({
    queryKey: ['prompt', id, 'figures'],
    queryFn: async () =>
      (await get<{ items: VersionFigures[] }>(`/analytics/prompts/${id}/versions`)).items,
  });

/** A version as one readable text, whichever kind it is. */
export const textOfVersion = ({ template, messages }: PromptVersion): string =>
  template ?? (messages ?? []).map(({ role, content }) => `**${role}**\n\n${content}`).join('\n\n');
