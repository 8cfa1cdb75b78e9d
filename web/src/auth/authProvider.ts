import type { QueryClient } from '@tanstack/react-query';
import type { AuthProvider } from 'ra-core';
import { isOfSignIn } from '../api/problem';
import { fetchMe } from './me';

/** The entrance decides who gets in; this tells the framework who that is and what they may do. */
export function createAuthProvider(client: QueryClient): AuthProvider {
  return {
    login: () => Promise.resolve(),
    logout: () => Promise.resolve(false),
    checkAuth: () => Promise.resolve(),
    checkError: (error: { status?: number }) => {
      if (error.status === 401 || isOfSignIn(error)) {
        void client.invalidateQueries({ queryKey: ['me'] });
      }
      return Promise.resolve();
    },
    getIdentity: async () => {
      const me = await fetchMe(client);
      return { id: me?.id ?? '', fullName: me?.name ?? '' };
    },
    getPermissions: async () => (await fetchMe(client))?.scopes ?? [],
    canAccess: async ({ resource, action }) =>
      ((await fetchMe(client))?.scopes ?? []).includes(scopeFor(resource, action)),
  };
}

/** react-admin's actions on a resource, in our scopes. */
function scopeFor(resource: string, action: string): string {
  switch (action) {
    case 'create':
      return `${resource}:write`;
    case 'delete':
      return `${resource}:delete`;
    default:
      // `edit` opens a record's page, which decides for itself what may be changed there
      return `${resource}:read`;
  }
}
