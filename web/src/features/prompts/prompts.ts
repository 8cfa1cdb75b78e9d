import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, put, remove } from '../../api/http';
import type {
  ChatTurn,
  Diff,
  Page,
  Prompt,
  PromptVersion,
  Rendered,
  Variable,
  WrittenTerms,
} from '../../api/types';

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
  description?: string;
  terms?: WrittenTerms;
  createMissingTerms?: boolean;
}

export const createPrompt = (prompt: NewPrompt): Promise<Prompt> =>
  post('/prompts', prompt, { idempotencyKey: crypto.randomUUID() });

export const addVersion = (id: string, version: NewVersion): Promise<PromptVersion> =>
  post(`/prompts/${id}/versions`, version, { idempotencyKey: crypto.randomUUID() });

export const changePrompt = (
  { id, version }: Prompt,
  change: Partial<Pick<Prompt, 'title' | 'description' | 'engineered' | 'notes'>> & {
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
): Promise<Rendered> => post(`/prompts/${id}/render`, { version, variables });

/** A version as one readable text, whichever kind it is. */
export const textOfVersion = ({ template, messages }: PromptVersion): string =>
  template ?? (messages ?? []).map(({ role, content }) => `**${role}**\n\n${content}`).join('\n\n');
