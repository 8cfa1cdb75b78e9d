import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Delivery, Page, Webhook } from '../../api/types';

export const useEventTypes = (): UseQueryResult<string[]> =>
  useQuery({
    queryKey: ['webhooks', 'event-types'],
    queryFn: async () => (await get<Page<string>>('/webhooks/event-types')).items,
    staleTime: Infinity,
  });

export const useWebhooks = (): UseQueryResult<Webhook[]> =>
  useQuery({
    queryKey: ['webhooks'],
    queryFn: async () => (await get<Page<Webhook>>('/webhooks', { limit: 100 })).items,
  });

export const useWebhook = (id: string): UseQueryResult<Webhook> =>
  useQuery({ queryKey: ['webhooks', id], queryFn: () => get<Webhook>(`/webhooks/${id}`) });

export const useDeliveries = (id: string): UseQueryResult<Delivery[]> =>
  useQuery({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: async () =>
      (await get<Page<Delivery>>(`/webhooks/${id}/deliveries`, { limit: 50 })).items,
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.state === 'pending') ? 3000 : false,
  });

export const createWebhook = (webhook: { url: string; eventTypes: string[] }): Promise<Webhook> =>
  post('/webhooks', webhook, { idempotencyKey: crypto.randomUUID() });

export const changeWebhook = (
  { id, version }: Webhook,
  change: Partial<Webhook>,
): Promise<Webhook> => patch(`/webhooks/${id}`, change, version);

export const deleteWebhook = ({ id, version }: Webhook): Promise<void> =>
  remove(`/webhooks/${id}`, version);

export const replay = (webhook: string, delivery: string): Promise<unknown> =>
  post(`/webhooks/${webhook}/deliveries/${delivery}/replay`);
