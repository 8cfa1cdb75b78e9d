import { QueryClientProvider } from '@tanstack/react-query';
import { CoreAdminContext, localStorageStore } from 'ra-core';
import { Suspense, useMemo, type ReactNode } from 'react';
import { createDataProvider } from './api/dataProvider';
import { createQueryClient } from './api/queryClient';
import { createAuthProvider } from './auth/authProvider';
import { Entrance } from './auth/Entrance';
import { belongsNowhere, useMe } from './auth/me';
import { Opening } from './auth/Opening';
import { AppLayout } from './layout/AppLayout';
import { ErrorBoundary } from './layout/ErrorBoundary';
import { Toasts } from './layout/Toasts';
import { Places } from './routes';
import { fetched } from './shared/fetched';
import { Themed } from './theme/Themed';

const Newcomer = fetched(async () => (await import('./features/organizations/Newcomer')).Newcomer);

const ClosedOrganization = fetched(
  async () => (await import('./features/organizations/ClosedOrganization')).ClosedOrganization,
);

export function App(): ReactNode {
  const { client, ...framework } = useMemo(() => {
    const queries = createQueryClient();
    return {
      client: queries,
      dataProvider: createDataProvider(),
      authProvider: createAuthProvider(queries),
      store: localStorageStore(),
    };
  }, []);
  return (
    <QueryClientProvider client={client}>
      <Entrance>
        <CoreAdminContext queryClient={client} {...framework}>
          <Themed>
            <ErrorBoundary>
              <Inside />
            </ErrorBoundary>
            <Toasts />
          </Themed>
        </CoreAdminContext>
      </Entrance>
    </QueryClientProvider>
  );
}

/** Those who belong to no organisation have no use for the rest. */
function Inside(): ReactNode {
  const { data: me } = useMe();
  if (me && belongsNowhere(me)) {
    return (
      <Suspense fallback={<Opening />}>
        <Newcomer />
      </Suspense>
    );
  }
  if (me?.organization.deleteAt) {
    return (
      <Suspense fallback={<Opening />}>
        <ClosedOrganization me={me} />
      </Suspense>
    );
  }
  return (
    <AppLayout>
      <Places />
    </AppLayout>
  );
}
