import type { QueryClient } from '@tanstack/react-query';
import type { AuthProvider } from 'react-admin';
import { fetchMe } from './me';
import { rememberPlace } from './signIn';

export function createAuthProvider(client: QueryClient): AuthProvider {
  return {
    login: () => Promise.resolve(),
    logout: () => Promise.resolve('/sign-in'),
    checkAuth: async () => {
      if ((await fetchMe(client)) === null) {
        rememberPlace(window.location.pathname + window.location.search);
        throw Object.assign(new Error('Signed out'), { redirectTo: '/sign-in', message: false });
      }
    },
    checkError: (error: { status?: number }) =>
      error.status === 401 ? Promise.reject(new Error('Signed out')) : Promise.resolve(),
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
  const area = resource === 'snippets' ? 'prompts' : resource;
  switch (action) {
    case 'create':
      return `${area}:write`;
    case 'delete':
      return `${area}:delete`;
    default:
      // `edit` opens a record's page, which decides for itself what may be changed there
      return `${area}:read`;
  }
}
