import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { Completion, Model, NewCompletion, Page } from '../../api/types';

export const useModels = (): UseQueryResult<Model[]> =>
  useQuery({
    queryKey: ['models'],
    queryFn: async () => (await get<Page<Model>>('/models', { limit: 200 })).items,
    staleTime: 60_000,
  });

export const fetchCompletion = (id: string): Promise<Completion> =>
  get<Completion>(`/completions/${id}`);

export const askModel = (request: NewCompletion): Promise<Completion> =>
  post<Completion>(
    '/completions',
    { ...request, stream: true },
    { idempotencyKey: crypto.randomUUID() },
  );

export const stopCompletion = (id: string): Promise<void> => remove(`/completions/${id}`);

export const isOver = ({ state }: Completion): boolean => state !== 'queued' && state !== 'running';

/** How a completion names a model: `connection/model`, or the model alone where its connection is the default. */
export const nameOf = ({ id, connection }: Model): string => {
  const name = typeof connection === 'string' ? connection : connection?.name;
  return name && !id.startsWith(`${name}/`) ? `${name}/${id}` : id;
};
