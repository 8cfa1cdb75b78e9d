import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Navigate, Route } from 'react-router-dom';
import { createDataProvider } from './api/dataProvider';
import { createQueryClient } from './api/queryClient';
import { createAuthProvider } from './auth/authProvider';
import { Entrance } from './auth/Entrance';
import { AppLayout } from './layout/AppLayout';
import { NotFound } from './layout/NotFound';
import { Toasts } from './layout/Toasts';
import * as pages from './pages';
import { darkTheme, lightTheme } from './theme';

export function App(): ReactNode {
  const { client, data, auth } = useMemo(() => {
    const queries = createQueryClient();
    return { client: queries, data: createDataProvider(), auth: createAuthProvider(queries) };
  }, []);
  return (
    <QueryClientProvider client={client}>
      <Entrance>
        <Admin
          title="Output Hub"
          dataProvider={data}
          authProvider={auth}
          queryClient={client}
          theme={lightTheme}
          darkTheme={darkTheme}
          layout={AppLayout}
          notification={Toasts}
          dashboard={pages.HomePage}
          catchAll={NotFound}
          loginPage={false}
          disableTelemetry
        >
          <Resource name="outputs" list={pages.OutputList} edit={pages.OutputPage} />
          <Resource name="conversations" list={pages.ConversationList} edit={pages.Reader} />
          <Resource
            name="prompts"
            list={pages.PromptList}
            create={pages.NewPromptPage}
            edit={pages.PromptPage}
          />
          <Resource name="agents" list={pages.AgentList} edit={pages.AgentPage} />
          <Resource name="vocabularies" list={pages.VocabulariesPage} edit={pages.VocabularyPage} />
          <Resource name="webhooks" list={pages.WebhooksPage} edit={pages.WebhookPage} />
          <Resource name="imports" list={pages.ImportsPage} edit={pages.ImportPage} />
          <CustomRoutes>
            <Route path="/sign-in" element={<Navigate to="/" replace />} />
            <Route path="/capture" element={<pages.CapturePage />} />
            <Route path="/review" element={<pages.ReviewPage />} />
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
          </CustomRoutes>
        </Admin>
      </Entrance>
    </QueryClientProvider>
  );
}
