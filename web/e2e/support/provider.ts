import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export const MODEL = 'journey-model';
export const KEY = 'sk-journey';
const WORDS = ['Bees ', 'need ', '**honey**, ', 'quiet ', 'and ', 'a ', 'dry ', 'hive.'];
const PAUSE_MILLIS = 60;

export interface ProviderServer {
  /** Base address as a connection's endpoint has it. */
  endpoint: string;
  close(): void;
}

interface Asked {
  model?: string;
  stream?: boolean;
  messages?: { role: string; content: string }[];
}

/** Speaks OpenAI's chat completions: a model list, one JSON answer, or chunks as server-sent events. */
export async function startProvider(): Promise<ProviderServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { endpoint: `http://localhost:${portOf(server)}/v1`, close: () => server.close() };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.authorization !== `Bearer ${KEY}`) {
    send(response, 401, { error: { message: 'Incorrect API key', type: 'invalid_request_error' } });
  } else if (request.url === '/v1/models') {
    send(response, 200, { object: 'list', data: [{ id: MODEL, object: 'model' }] });
  } else if (request.method === 'POST' && request.url === '/v1/chat/completions') {
    const asked = (await json(request)) as Asked;
    if (asked.stream) await stream(response, asked);
    else whole(response, asked);
  } else {
    send(response, 404, { error: { message: `No such path: ${request.url ?? ''}` } });
  }
}

const frame = (asked: Asked, object: string, rest: object): object => ({
  id: 'chatcmpl-journey',
  object,
  created: Math.floor(Date.now() / 1000),
  model: asked.model,
  ...rest,
});

const usage = { prompt_tokens: 9, completion_tokens: WORDS.length, total_tokens: 9 + WORDS.length };

function whole(response: ServerResponse, asked: Asked): void {
  const message = { role: 'assistant', content: WORDS.join('') };
  const choices = [{ index: 0, message, finish_reason: 'stop' }];
  send(response, 200, frame(asked, 'chat.completion', { choices, usage }));
}

async function stream(response: ServerResponse, asked: Asked): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const chunk = (choices: object[], rest: object = {}): void => {
    response.write(
      `data: ${JSON.stringify(frame(asked, 'chat.completion.chunk', { choices, ...rest }))}\n\n`,
    );
  };
  chunk([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]);
  for (const content of WORDS) {
    await new Promise((passed) => setTimeout(passed, PAUSE_MILLIS));
    chunk([{ index: 0, delta: { content }, finish_reason: null }]);
  }
  chunk([{ index: 0, delta: {}, finish_reason: 'stop' }]);
  chunk([], { usage });
  response.end('data: [DONE]\n\n');
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
