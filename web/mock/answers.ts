import { HttpResponse } from 'msw';
import type { Page, Problem } from '../src/api/types';

export type Body = Record<string, unknown>;

export const problem = (
  status: number,
  detail: string,
  more: Partial<Problem> = {},
): HttpResponse<Body> =>
  HttpResponse.json<Body>(
    { type: 'about:blank', title: String(status), status, detail, traceId: 'mock', ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

export const notFound = (kind: string): HttpResponse<Body> =>
  problem(404, `There is no such ${kind}.`);

export const record = (body: object, status = 200): HttpResponse<Body> =>
  HttpResponse.json<Body>(body as Body, {
    status,
    headers: { ETag: `"${(body as { version?: number }).version ?? 0}"` },
  });

export const none = (): HttpResponse<null> => new HttpResponse(null, { status: 204 });

/** A page behind a cursor; here the cursor is an offset, which callers must not know. */
export function page(request: Request, all: unknown[]): HttpResponse<Body> {
  const query = new URL(request.url).searchParams;
  const limit = Number(query.get('limit') ?? 25);
  const start = Number(atob(query.get('cursor') ?? btoa(query.get('skip') ?? '0')));
  const items = all.slice(start, start + limit);
  const answer: Page<unknown> = {
    items,
    nextCursor: start + limit < all.length ? btoa(String(start + limit)) : null,
    ...(query.get('count') === 'true' && { total: all.length }),
  };
  return HttpResponse.json<Body>(answer as unknown as Body);
}

/** Sorted as `-createdAt,title` says. */
export function sorted<T>(request: Request, all: T[], otherwise = '-createdAt'): T[] {
  const keys = (new URL(request.url).searchParams.get('sort') ?? otherwise).split(',');
  return [...all].sort((a, b) => {
    for (const key of keys) {
      const field = key.replace(/^-/, '') as keyof T;
      const order = String(a[field] ?? '').localeCompare(String(b[field] ?? ''));
      if (order !== 0) return key.startsWith('-') ? -order : order;
    }
    return 0;
  });
}

/** Whether a list that was asked for with or without `deleted=true|false|any` holds the record. */
export function inTrash(query: URLSearchParams, record: { deletedAt?: string | null }): boolean {
  const wanted = query.get('deleted') ?? 'false';
  return wanted === 'any' || Boolean(record.deletedAt) === (wanted === 'true');
}

const POINTING = ['promptId', 'agentId', 'conversationId', 'messageId', 'basedOnId', 'assigneeId'];

/** Whether it is due as `dueOn.lt` and `dueOn.lte` say. */
export const dueAsAsked = (query: URLSearchParams, { dueOn }: { dueOn?: string | null }): boolean =>
  (['dueOn.lt', 'dueOn.lte'] as const).every((name) => {
    const day = query.get(name);
    if (day === null) return true;
    return dueOn ? dueOn < day || (name === 'dueOn.lte' && dueOn === day) : false;
  });

/** Whether it points where `promptId=<ids>`, `none` or `some` and the like say. */
export const pointsAsAsked = (query: URLSearchParams, record: object): boolean =>
  POINTING.every((field) => {
    const wanted = query.get(field);
    const to = (record as Record<string, string | null | undefined>)[field];
    if (wanted === null) return true;
    return wanted === 'none'
      ? !to
      : wanted === 'some'
        ? Boolean(to)
        : wanted.startsWith('not:')
          ? !wanted
              .slice('not:'.length)
              .split(',')
              .includes(to ?? '')
          : wanted.split(',').includes(to ?? '');
  });

/** What a write without or with a stale `If-Match` is told. */
export function staleness(request: Request, version: number): HttpResponse<Body> | null {
  const expected = request.headers.get('If-Match');
  if (expected === null) return problem(428, 'Send If-Match with the version you read.');
  return expected === '*' || expected === `"${version}"`
    ? null
    : problem(412, `The record is at version ${version} now.`);
}
