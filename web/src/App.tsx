import { QueryClientProvider } from '@tanstack/react-query';
import { CoreAdminContext, localStorageStore } from 'ra-core';
import { useMemo, type ReactNode } from 'react';
import { createDataProvider } from './api/dataProvider';
import { createQueryClient } from './api/queryClient';
import { createAuthProvider } from './auth/authProvider';
import { Entrance } from './auth/Entrance';
import { AppLayout } from './layout/AppLayout';
import { ErrorBoundary } from './layout/ErrorBoundary';
import { Toasts } from './layout/Toasts';
import { Places } from './routes';
import { Themed } from './theme/Themed';

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
              <AppLayout>
                <Places />
              </AppLayout>
            </ErrorBoundary>
            <Toasts />
          </Themed>
        </CoreAdminContext>
      </Entrance>
    </QueryClientProvider>
  );
}
