import { csrfToken } from './csrf';
import { organizationHeader } from './organization';
import { problemOf } from './problem';

export type Query = Record<string, string | number | boolean | undefined | null>;

export interface Options {
  query?: Query;
  body?: unknown;
  /** The `version` a write is based on, or `*` for whatever is there; sent as `If-Match`. */
  version?: number | '*';
  /** Makes a POST safe to repeat. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export const API = '/api/v1';

export function urlOf(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return API + path + (text ? `?${text}` : '');
}

export async function send(method: string, path: string, options: Options = {}): Promise<Response> {
  const response = await fetch(urlOf(path, options.query), {
    method,
    credentials: 'same-origin',
    headers: headersOf(method, options),
    body: bodyOf(options.body),
    signal: options.signal,
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export const get = async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  json<T>(await send('GET', path, { query, signal }));

export const post = async <T>(path: string, body?: unknown, options: Options = {}): Promise<T> =>
  json<T>(await send('POST', path, { ...options, body }));

export const patch = async <T>(path: string, body: unknown, version: number): Promise<T> =>
  json<T>(await send('PATCH', path, { body, version }));

export const put = async <T>(path: string, body: unknown, version?: number): Promise<T> =>
  json<T>(await send('PUT', path, { body, version }));

export const remove = async (path: string, version?: number): Promise<void> => {
  await send('DELETE', path, { version });
};

function headersOf(method: string, options: Options): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    headers.set(
      'Content-Type',
      method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
    );
  }
  if (options.version !== undefined) {
    headers.set('If-Match', options.version === '*' ? '*' : `"${options.version}"`);
  }
  for (const [name, value] of organizationHeader()) {
    headers.set(name, value);
  }
  if (options.idempotencyKey) {
    headers.set('Idempotency-Key', options.idempotencyKey);
  }
  const token = method === 'GET' ? undefined : csrfToken();
  if (token) {
    headers.set('X-XSRF-TOKEN', token);
  }
  return headers;
}

function bodyOf(body: unknown): BodyInit | undefined {
  if (body === undefined || body instanceof FormData) {
    return body;
  }
  return JSON.stringify(body);
}
