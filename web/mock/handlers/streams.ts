import { HttpResponse } from 'msw';
import type { Body } from '../answers';
import type { Export, Import } from '../../src/api/types';

interface Event {
  id: number;
  event: string;
  data: unknown;
}

const written = ({ id, event, data }: Event): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Events one after the other, a little apart, beginning after `Last-Event-ID`. */
export function streamOf(events: Event[], after = 0, pauseMs = 25): HttpResponse<Body> {
  const rest = events.filter(({ id }) => id > after);
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const event of rest) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        controller.enqueue(new TextEncoder().encode(written(event)));
      }
      controller.close();
    },
  });
  return eventStream(stream);
}

/** A stream that stays open and says nothing. */
export const silence = (): HttpResponse<Body> =>
  eventStream(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(': open\n\n')),
    }),
  );

// msw's types know bodies of JSON or of streams, not handlers that answer either
const eventStream = (stream: ReadableStream): HttpResponse<Body> =>
  new HttpResponse(stream, {
    headers: { 'Content-Type': 'text/event-stream' },
  }) as unknown as HttpResponse<Body>;

export function importEvents(one: Import): HttpResponse<Body> {
  const steps = Array.from({ length: 12 }, (_, step) => ({
    id: step + 1,
    event: 'progress',
    data: { items: (step + 1) * 30, total: 360, itemsPerSecond: 290, remainingSeconds: 12 - step },
  }));
  Object.assign(one, {
    state: 'completed',
    finishedAt: new Date().toISOString(),
    counts: {
      conversations: { new: 2, updated: 0, unchanged: 0, skipped: 1 },
      messages: { new: 4 },
    },
    problems: 1,
  });
  return streamOf([...steps, { id: 99, event: 'completed', data: one }], 0, 120);
}

export function exportEvents(one: Export): HttpResponse<Body> {
  const steps = Array.from({ length: 3 }, (_, step) => ({
    id: step + 1,
    event: 'progress',
    data: { ...one, progress: { stage: 'output', records: (step + 1) * 100, bytesWritten: 0 } },
  }));
  Object.assign(one, {
    state: 'completed',
    progress: null,
    counts: { output: 300 },
    size: 2_400_000,
    link: `/api/v1/exports/${one.id}/content`,
    finishedAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    problems: [],
    problemCount: 0,
    version: 2,
  });
  return streamOf([...steps, { id: 99, event: 'completed', data: one }], 0, 60);
}
