import type { Group, Me, Role } from '../../src/api/types';
import { nextId, type Store } from '../store';

const READS = [
  'outputs',
  'prompts',
  'agents',
  'vocabularies',
  'conversations',
  'imports',
  'exports',
  'files',
  'completions',
  'notifications',
  'organization',
  'analytics',
  'roles',
];

const viewer = [...READS.map((area) => `${area}:read`), 'search:read', 'profile:read'];
const reviewer = [...viewer, 'outputs:write'];
const editor = [
  ...reviewer,
  ...[
    'prompts',
    'agents',
    'vocabularies',
    'conversations',
    'imports',
    'exports',
    'files',
    'completions',
  ].map((area) => `${area}:write`),
  ...['outputs', 'prompts', 'conversations'].map((area) => `${area}:delete`),
  'prompts:publish',
  'connections:read',
  'members:read',
];
const admin = [
  ...editor,
  'records:purge',
  'sso:read',
  'sso:write',
  'scim:write',
  'connections:write',
  'webhooks:read',
  'webhooks:write',
  'organization:write',
  'organization:delete',
  'members:write',
  'roles:write',
  'audit:read',
];

const owner = [...admin, 'audit:redact'];

export const ROLES: Role[] = Object.entries({ owner, admin, editor, reviewer, viewer }).map(
  ([id, scopes]) => ({ id, name: id, scopes, builtIn: true }),
);

const ACME = { id: nextId(), slug: 'acme', name: 'Acme' };
const GLOBEX = { id: nextId(), slug: 'globex', name: 'Globex' };

export const person = (role: string): Me => ({
  id: nextId(),
  email: `${role}@acme.test`,
  name: role === 'editor' ? 'Edda Itor' : `${role.charAt(0).toUpperCase()}${role.slice(1)} Acme`,
  organization: ACME,
  organizations: [
    { ...ACME, roles: [role] },
    { ...GLOBEX, roles: ['viewer'] },
  ],
  roles: [role],
  scopes: ROLES.find(({ id }) => id === role)?.scopes ?? [],
});

/** One in another, the inner one with the editor in it. */
function addGroups(store: Store): void {
  const group = (name: string, parentId: string | null, roles: string[]): Group => ({
    id: nextId(),
    slug: name.toLowerCase(),
    name,
    description: null,
    parentId,
    roles,
    inheritedRoles: [],
    members: 0,
    version: 1,
  });
  const outer = group('Research', null, ['viewer']);
  const inner = { ...group('Laboratory', outer.id, ['reviewer']), inheritedRoles: ['viewer'] };
  store.groups = [inner, outer];
  const editor = store.members.find(({ role }) => role === 'editor');
  if (editor) {
    store.groupMembers[inner.id] = [editor.id];
    editor.groups = [{ id: inner.id, slug: inner.slug, name: inner.name }];
  }
}

export function addPeople(store: Store): void {
  store.sessions = [
    ['Firefox on Linux', '203.0.113.7', true],
    ['Mobile Safari on iPhone', '198.51.100.23', false],
    ['Chrome on Windows', '2001:db8::1:7', false],
  ].map(([device, address, current]) => ({
    id: nextId(),
    device: String(device),
    address: String(address),
    beganAt: '2026-11-26T08:00:00Z',
    lastUsedAt: '2026-11-27T09:00:00Z',
    current: current === true,
  }));
  store.roles = ROLES;
  store.members = ROLES.map(({ id }) => {
    const { email, name } = person(id);
    return { id: nextId(), email, name, role: id, roles: [id], enabled: true, version: 1 };
  });
  addGroups(store);
}
