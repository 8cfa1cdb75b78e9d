import { QueryClientProvider } from '@tanstack/react-query';
import { CoreAdminContext, localStorageStore, RestoreScrollPosition } from 'ra-core';
import { useMemo, type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { createDataProvider } from './api/dataProvider';
import { createQueryClient } from './api/queryClient';
import { createAuthProvider } from './auth/authProvider';
import { Entrance } from './auth/Entrance';
import { AppLayout } from './layout/AppLayout';
import { ErrorBoundary } from './layout/ErrorBoundary';
import { NotFound } from './layout/NotFound';
import { Toasts } from './layout/Toasts';
import * as pages from './pages';
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

/** Lists are found again where they had been scrolled to. */
const list = (name: string, page: ReactNode): ReactNode => (
  <RestoreScrollPosition storeKey={`${name}.list.scrollPosition`}>{page}</RestoreScrollPosition>
);

function Places(): ReactNode {
  return (
    <Routes>
      <Route path="/" element={<pages.HomePage />} />
      <Route path="/outputs" element={list('outputs', <pages.OutputList />)} />
      <Route path="/outputs/:id" element={<pages.OutputPage />} />
      <Route path="/conversations" element={list('conversations', <pages.ConversationList />)} />
      <Route path="/conversations/:id" element={<pages.Reader />} />
      <Route path="/prompts" element={list('prompts', <pages.PromptList />)} />
      <Route path="/prompts/create" element={<pages.NewPromptPage />} />
      <Route path="/prompts/:id" element={<pages.PromptPage />} />
      <Route path="/agents" element={list('agents', <pages.AgentList />)} />
      <Route path="/agents/:id" element={<pages.AgentPage />} />
      <Route path="/vocabularies" element={list('vocabularies', <pages.VocabulariesPage />)} />
      <Route path="/vocabularies/:id" element={<pages.VocabularyPage />} />
      <Route path="/webhooks" element={list('webhooks', <pages.WebhooksPage />)} />
      <Route path="/webhooks/:id" element={<pages.WebhookPage />} />
      <Route path="/imports" element={list('imports', <pages.ImportsPage />)} />
      <Route path="/imports/:id" element={<pages.ImportPage />} />
      <Route path="/sign-in" element={<Navigate to="/" replace />} />
      <Route path="/capture" element={<pages.CapturePage />} />
      <Route path="/review" element={<pages.ReviewPage />} />
      <Route path="/duplicates" element={<pages.DuplicatesPage />} />
      <Route path="/search" element={<pages.SearchPage />} />
      <Route path="/chat" element={<pages.ChatPage />} />
      <Route path="/qa-checklist" element={<pages.ChecklistPage />} />
      <Route path="/prompt-board" element={<pages.BoardPage />} />
      <Route path="/snippets" element={<pages.SnippetsPage />} />
      <Route path="/exports" element={<pages.ExportsPage />} />
      <Route path="/connections" element={<pages.ConnectionsPage />} />
      <Route path="/notifications" element={<pages.NotificationsPage />} />
      <Route path="/preferences" element={<pages.PreferencesPage />} />
      <Route path="/projects" element={<pages.ProjectsPage />} />
      <Route path="/vocabularies/:key/terms/:term" element={<pages.PlacePage />} />
      <Route path="/trash" element={<pages.TrashPage />} />
      <Route path="/usage" element={<pages.UsagePage />} />
      <Route path="/organization" element={<pages.OrganizationPage />} />
      <Route path="/members" element={<pages.MembersPage />} />
      <Route path="/roles" element={<pages.RolesPage />} />
      <Route path="/api-keys" element={<pages.KeysPage />} />
      <Route path="/audit" element={<pages.AuditPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
