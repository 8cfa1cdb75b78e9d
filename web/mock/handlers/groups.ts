import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Group, GroupMember, Member } from '../../src/api/types';
import { none, notFound, page, problem, record, staleness } from '../answers';
import { nextId, type Store } from '../store';

export function groupHandlers(store: Store): HttpHandler[] {
  const found = (id: unknown): Group | undefined => store.groups.find((group) => group.id === id);
  const isIn = (group: string, person: string): boolean =>
    store.groupMembers[group]?.includes(person) ?? false;
  const told = (group: Group): Group => ({
    ...group,
    members: store.groupMembers[group.id]?.length ?? 0,
  });
  const asMember = ({ id, name, email, enabled }: Member): GroupMember => ({
    id,
    name,
    email,
    enabled: enabled !== false,
  });
  return [
    http.get('*/api/v1/groups', ({ request }) => page(request, store.groups.map(told))),
    http.post('*/api/v1/groups', async ({ request }) => {
      const fields = (await request.json()) as Group;
      if (store.groups.some(({ name }) => name.toLowerCase() === fields.name.toLowerCase())) {
        const message = `There is a group called ${fields.name} already.`;
        return problem(409, message, { errors: [{ field: 'name', message }] });
      }
      const slug = fields.name.toLowerCase();
      const group = { ...fields, id: nextId(), slug, inheritedRoles: [], members: 0, version: 1 };
      store.groups.push(group);
      return record(group, 201);
    }),
    http.patch('*/api/v1/groups/:id', async ({ request, params }) => {
      const group = found(params.id);
      if (!group) return notFound('group');
      const stale = staleness(request, group.version);
      if (stale) return stale;
      Object.assign(group, await request.json(), { version: group.version + 1 });
      return record(told(group));
    }),
    http.delete('*/api/v1/groups/:id', ({ request, params }) => {
      const group = found(params.id);
      if (!group) return notFound('group');
      const stale = staleness(request, group.version);
      if (stale) return stale;
      store.groups = store.groups
        .filter(({ id }) => id !== group.id)
        .map((one) => (one.parentId === group.id ? { ...one, parentId: group.parentId } : one));
      return none();
    }),
    http.get('*/api/v1/groups/:id/members', ({ request, params }) => {
      const nested = new URL(request.url).searchParams.get('nested') === 'true';
      const within = store.groups
        .filter(({ id, parentId }) => id === params.id || (nested && parentId === params.id))
        .map(({ id }) => id);
      const people = store.members.filter(({ id }) => within.some((group) => isIn(group, id)));
      return page(request, people.map(asMember));
    }),
    http.post('*/api/v1/groups/:id/members', async ({ request, params }) => {
      const { personId } = (await request.json()) as { personId: string };
      const [group, person] = [
        found(params.id),
        store.members.find((member) => member.id === personId),
      ];
      if (!group || !person) return notFound('member');
      const before = store.groupMembers[group.id] ?? [];
      store.groupMembers[group.id] = [...before, person.id];
      const { id, slug, name } = group;
      person.groups = [...(person.groups ?? []), { id, slug, name }];
      return HttpResponse.json(asMember(person), { status: 201 });
    }),
    http.delete('*/api/v1/groups/:id/members/:person', ({ params }) => {
      const group = String(params.id);
      const person = String(params.person);
      store.groupMembers[group] = (store.groupMembers[group] ?? []).filter((id) => id !== person);
      return none();
    }),
  ];
}
