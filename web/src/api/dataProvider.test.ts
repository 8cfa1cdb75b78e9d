import { http, HttpResponse } from 'msw';
import type { RaRecord } from 'ra-core';
import { expect, it } from 'vitest';
import { startHub } from '../test/hub';
import { createDataProvider } from './dataProvider';
import { ProblemError } from './problem';

const hub = startHub();

const list = (page: number): Parameters<ReturnType<typeof createDataProvider>['getList']>[1] => ({
  pagination: { page, perPage: 10 },
  sort: { field: 'title', order: 'ASC' },
  filter: { terms: { llms: 'some' } },
});

it('jumps to a later page with one request, and goes on by its cursor', async () => {
  const asked: string[] = [];
  hub.server.events.on('request:start', ({ request }) => asked.push(new URL(request.url).search));
  const data = createDataProvider();
  const third = await data.getList<RaRecord<string>>('outputs', list(3));
  const fourth = await data.getList<RaRecord<string>>('outputs', list(4));
  expect(third.data).toHaveLength(10);
  expect(fourth.data.map(({ id }) => id)).not.toContain(third.data[0]?.id);
  expect([third.total, fourth.total]).toEqual([37, 37]);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toContain('skip=20');
  expect(asked[1]).toContain('cursor=');
  expect(asked[0]).toContain('terms.llms=some');
  expect(asked[0]).toContain('sort=title');
});

it('says where it cannot jump to', async () => {
  await expect(createDataProvider().getList('outputs', list(1002))).rejects.toThrow(/only “Next”/);
});

it('says whether there is more', async () => {
  const data = createDataProvider();
  const first = await data.getList('outputs', list(1));
  expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  expect(first.total).toBe(37);
});

it('sends the version it read with a change', async () => {
  const data = createDataProvider();
  const [output] = hub.store.outputs;
  await data.update('outputs', {
    id: output?.id ?? '',
    data: { title: 'New' },
    previousData: { ...output } as never,
  });
  const write = hub.writes.at(-1);
  expect(write?.headers.get('If-Match')).toBe('"3"');
  expect(write?.headers.get('X-XSRF-TOKEN')).toBe('a-token');
  expect(write?.headers.get('Content-Type')).toBe('application/merge-patch+json');
});

it('turns problem details into an error that names the fields', async () => {
  hub.server.use(
    http.get('*/api/v1/outputs', () =>
      HttpResponse.json(
        {
          status: 400,
          code: 'invalid',
          detail: 'limit is too large',
          errors: [{ field: 'limit', message: 'is at most 200' }],
        },
        { status: 400 },
      ),
    ),
  );
  const refusal: unknown = await createDataProvider()
    .getList('outputs', list(1))
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ProblemError);
  expect(refusal).toMatchObject({
    status: 400,
    message: 'limit is too large',
    body: { errors: { limit: 'is at most 200' } },
  });
});
