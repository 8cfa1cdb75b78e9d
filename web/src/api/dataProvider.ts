import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'ra-core';
import { Cursors } from './cursors';
import { flatten } from './filters';
import { get, patch, post, remove, type Query } from './http';
import type { Page } from './types';

interface Versioned extends RaRecord {
  version?: number;
  key?: string;
}

/** The server passes over no more. */
export const MOST_SKIPPED = 10_000;

const TOO_FAR =
  'Behind the first 10,000 records only “Next” leads further. Narrow the list, or sort it the other way round.';

const INCLUDES: Record<string, string> = {
  outputs: 'terms,prompt,agent,assignee',
  conversations: 'terms',
  prompts: 'terms',
  agents: 'terms',
};

const pathOf = (resource: string, id: unknown): string => `/${resource}/${String(id)}`;

/** Vocabularies are known by their key; react-admin wants an `id`. */
const withId = <T extends Versioned>(record: T): T => Object.assign({ id: record.key }, record);

export function createDataProvider(): DataProvider {
  const cursors = new Cursors();

  const page = async (resource: string, query: Query): Promise<Page<Versioned>> =>
    get(`/${resource}`, query);

  const getList = async (resource: string, params: GetListParams): Promise<GetListResult> => {
    const wanted = params.pagination?.page ?? 1;
    const query = queryOf(resource, params);
    const list = `${resource}?${JSON.stringify(query)}`;
    const perPage = params.pagination?.perPage ?? 25;
    const cursor = cursors.of(list, wanted);
    const skip = cursor ? 0 : (wanted - 1) * perPage;
    if (skip > MOST_SKIPPED) throw new Error(TOO_FAR);
    const counted = cursors.totalOf(list);
    const answer = await page(resource, {
      ...query,
      cursor,
      skip: skip || undefined,
      // counted again whenever somebody is back at the beginning
      count: wanted === 1 || counted === undefined ? true : undefined,
    });
    const total = answer.total ?? counted;
    cursors.remember(list, wanted + 1, answer.nextCursor);
    cursors.count(list, total);
    return {
      data: answer.items.map(withId),
      ...(total === undefined ? {} : { total }),
      pageInfo: { hasNextPage: Boolean(answer.nextCursor), hasPreviousPage: wanted > 1 },
    };
  };

  const getOne = async (resource: string, id: unknown): Promise<Versioned> =>
    withId(await get<Versioned>(pathOf(resource, id), { include: INCLUDES[resource] }));

  return {
    getList,
    getOne: async (resource, { id }) => ({ data: await getOne(resource, id) }),
    getMany: async (resource, { ids }) => ({
      data: await Promise.all(ids.map((id) => getOne(resource, id))),
    }),
    getManyReference: (resource, { target, id, ...params }) =>
      getList(resource, { ...params, filter: { ...params.filter, [target]: id } }),
    create: async (resource, { data }) => ({
      data: withId(
        await post<Versioned>(`/${resource}`, data, { idempotencyKey: crypto.randomUUID() }),
      ),
    }),
    update: async (resource, { id, data, previousData }) => ({
      data: withId(
        await patch<Versioned>(pathOf(resource, id), data, versionOf(previousData as Versioned)),
      ),
    }),
    delete: async (resource, { id, previousData }) => {
      await remove(pathOf(resource, id), (previousData as Versioned | undefined)?.version);
      return { data: previousData ?? { id } };
    },
  } as DataProvider;
}

function versionOf(record: Versioned | undefined): number {
  if (record?.version === undefined) {
    throw new Error('A record without a version cannot be saved.');
  }
  return record.version;
}

function queryOf(resource: string, params: GetListParams): Query {
  const { field, order } = params.sort ?? { field: 'createdAt', order: 'DESC' };
  return {
    ...flatten(params.filter as object),
    limit: params.pagination?.perPage ?? 25,
    sort: field === 'id' ? undefined : (order === 'DESC' ? '-' : '') + field,
    include: INCLUDES[resource],
    // a list shows no texts
    contents: resource === 'outputs' ? 'extract' : undefined,
  };
}
