import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Connection, Page, Provider } from '../../api/types';

export const PROVIDERS: [Provider, string][] = [
  ['openai', 'OpenAI'],
  ['anthropic', 'Anthropic'],
  ['huggingface', 'Hugging Face'],
  ['openai-compatible', 'OpenAI-compatible'],
  ['demo', 'Demo (answers from itself)'],
];

export const useConnections = (): UseQueryResult<Connection[]> =>
  useQuery({
    queryKey: ['connections'],
    queryFn: async () =>
      (await get<Page<Connection>>('/provider-connections', { limit: 100 })).items,
  });

/** `key` goes in and never comes out again. */
export interface WrittenConnection {
  name: string;
  provider: Provider;
  endpoint?: string | null;
  defaultModel?: string | null;
  key?: string;
}

export const createConnection = (connection: WrittenConnection): Promise<Connection> =>
  post('/provider-connections', connection, { idempotencyKey: crypto.randomUUID() });

export const changeConnection = (
  { id, version }: Connection,
  change: Partial<WrittenConnection>,
): Promise<Connection> => patch(`/provider-connections/${id}`, change, version);

export const deleteConnection = ({ id, version }: Connection): Promise<void> =>
  remove(`/provider-connections/${id}`, version);
