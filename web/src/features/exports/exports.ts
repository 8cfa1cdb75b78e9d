import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, send } from '../../api/http';
import type { Export, ExportFormat, Page } from '../../api/types';

export interface Kind {
  key: string;
  label: string;
  scope: string;
}

/** What can be exported; files go by a switch of their own. */
export const KINDS: Kind[] = [
  { key: 'output', label: 'Outputs', scope: 'outputs:read' },
  { key: 'prompt', label: 'Prompts', scope: 'prompts:read' },
  { key: 'conversation', label: 'Conversations', scope: 'conversations:read' },
  { key: 'agent', label: 'Agents', scope: 'agents:read' },
  { key: 'snippet', label: 'Snippets', scope: 'prompts:read' },
  { key: 'checklist', label: 'QA checklist', scope: 'prompts:read' },
  { key: 'vocabulary', label: 'Vocabularies', scope: 'vocabularies:read' },
  { key: 'term', label: 'Terms', scope: 'vocabularies:read' },
];

export const labelOf = (kind: string): string =>
  KINDS.find(({ key }) => key === kind)?.label ?? (kind === 'file' ? 'Files' : kind);

export const isRunning = ({ state }: Export): boolean => state === 'queued' || state === 'running';

/** Asked again while one runs, as a safety net under the event streams. */
export const useExports = (): UseQueryResult<Export[]> =>
  useQuery({
    queryKey: ['exports'],
    queryFn: async () => (await get<Page<Export>>('/exports', { limit: 50 })).items,
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? 5000 : false),
  });

export interface NewExport {
  format: ExportFormat;
  kinds: string[];
  filters: Record<string, string>;
  files: boolean;
}

export const startExport = (wanted: NewExport): Promise<Export> =>
  post<Export>('/exports', wanted, { idempotencyKey: crypto.randomUUID() });

/** Cancels one that runs, removes one that has ended. */
export async function removeExport({ id }: Export): Promise<void> {
  // its version moves on while it runs, and there is nothing of somebody else's to overwrite
  await send('DELETE', `/exports/${id}`, { version: '*' });
}
