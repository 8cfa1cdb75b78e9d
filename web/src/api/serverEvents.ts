import { createParser } from 'eventsource-parser';
import { problemOf } from './problem';
import { urlOf } from './http';
import { organizationHeader } from './organization';

export interface ServerEvent {
  id: string | undefined;
  event: string;
  data: string;
}

/** Splits a byte stream of `text/event-stream` into events. Empty ones, which keep a connection alive, are left out. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const events: ServerEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event = 'message', data }) => {
      if (data !== '') events.push({ id, event, data });
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    parser.feed(decoder.decode(value, { stream: true }));
    yield* events.splice(0);
  }
}

export interface Subscription {
  path: string;
  signal: AbortSignal;
  lastEventId?: string | undefined;
  onEvent: (event: ServerEvent) => void;
  /** True when the stream has said all it has to say; then an end is not a break. */
  isOver?: () => boolean;
  /** Milliseconds before trying again; doubles up to 30 s. */
  retryMs?: number;
}

/** Follows a stream until it is over or aborted, and takes it up after the last event seen when the line breaks. */
export async function follow(subscription: Subscription): Promise<void> {
  const { path, signal, onEvent, isOver = () => false } = subscription;
  let { lastEventId } = subscription;
  const first = subscription.retryMs ?? 1000;
  let wait = first;
  while (!signal.aborted && !isOver()) {
    try {
      const response = await open(path, lastEventId, signal);
      for await (const event of eventsOf(response)) {
        lastEventId = event.id ?? lastEventId;
        wait = first;
        onEvent(event);
      }
    } catch (error) {
      if (isFinal(error)) throw error;
    }
    if (isOver()) return;
    await pause(wait, signal);
    wait = Math.min(wait * 2, 30_000);
  }
}

async function open(
  path: string,
  lastEventId: string | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const headers = new Headers([['Accept', 'text/event-stream'], ...organizationHeader()]);
  if (lastEventId) headers.set('Last-Event-ID', lastEventId);
  const response = await fetch(urlOf(path), { headers, signal, credentials: 'same-origin' });
  if (!response.ok || !response.body) {
    throw await problemOf(response);
  }
  return response.body;
}

const isFinal = (error: unknown): boolean => {
  const status = (error as { status?: number }).status;
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
