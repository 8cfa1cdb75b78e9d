import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { startHub } from '../test/hub';
import { eventsOf, follow, type ServerEvent } from './serverEvents';

const hub = startHub();

const bytes = (...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      }
      controller.close();
    },
  });

const read = async (...chunks: (string | Uint8Array)[]): Promise<ServerEvent[]> => {
  const events: ServerEvent[] = [];
  for await (const event of eventsOf(bytes(...chunks))) {
    events.push(event);
  }
  return events;
};

const stream = (...chunks: string[]): HttpResponse<ReadableStream> =>
  new HttpResponse(bytes(...chunks), { headers: { 'Content-Type': 'text/event-stream' } });

describe('a stream of events', () => {
  it('is cut where events end, not where chunks do', async () => {
    const events = await read(
      'id: 1\nevent: to',
      'ken\ndata: {"a":\ndata: 1}\n',
      '\n: comment\n\nid: 2\r\ndata: x\r\n\r\n',
    );
    expect(events).toEqual([
      { id: '1', event: 'token', data: '{"a":\n1}' },
      { id: '2', event: 'message', data: 'x' },
    ]);
  });

  it('reads the same whichever byte a chunk ends at', async () => {
    const whole = new TextEncoder().encode(
      '\uFEFFretry: 10\r\n\r\nid: 1\r\nevent: token\r\ndata: {"text":"Grüße 🌊"}\r\n\r\n' +
        ':alive\n\ndata:\n\nid: 2\rdata: a\rdata: b\r\rid: 3\ndata: c\n\n',
    );
    const expected = [
      { id: '1', event: 'token', data: '{"text":"Grüße 🌊"}' },
      { id: '2', event: 'message', data: 'a\nb' },
      { id: '3', event: 'message', data: 'c' },
    ];
    for (let at = 1; at < whole.length; at++) {
      expect(await read(whole.slice(0, at), whole.slice(at)), `cut at ${at}`).toEqual(expected);
    }
    expect(await read(...Array.from(whole, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('is taken up after the last event when the line breaks', async () => {
    const asked: (string | null)[] = [];
    hub.server.use(
      http.get('*/api/v1/completions/1/stream', ({ request }) => {
        asked.push(request.headers.get('Last-Event-ID'));
        return asked.length === 1
          ? stream('id: 7\nevent: token\ndata: a\n\n')
          : stream('id: 8\nevent: completed\ndata: b\n\n');
      }),
    );
    const seen: string[] = [];
    await follow({
      path: '/completions/1/stream',
      signal: new AbortController().signal,
      isOver: () => seen.includes('b'),
      onEvent: ({ data }) => seen.push(data),
      retryMs: 1,
    });
    expect(seen).toEqual(['a', 'b']);
    expect(asked).toEqual([null, '7']);
  });

  it('is not asked for again when it is refused', async () => {
    hub.server.use(
      http.get('*/api/v1/completions/2/stream', () =>
        HttpResponse.json({ status: 404, detail: 'gone' }, { status: 404 }),
      ),
    );
    await expect(
      follow({
        path: '/completions/2/stream',
        signal: new AbortController().signal,
        onEvent: () => undefined,
      }),
    ).rejects.toThrow('gone');
  });
});
