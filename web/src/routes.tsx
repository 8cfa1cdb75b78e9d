import { RestoreScrollPosition } from 'ra-core';
import type { ReactNode } from 'react';
import { matchRoutes, Navigate, Route, Routes } from 'react-router-dom';
import { NotFound } from './layout/NotFound';
import * as pages from './pages';

interface Place {
  path: string;
  page: pages.Page;
  /** It is found again where it had been scrolled to. */
  list?: boolean;
}

const ROUTES: Place[] = [
  { path: '/', page: pages.HomePage },
  { path: '/outputs', page: pages.OutputList, list: true },
  { path: '/outputs/:id', page: pages.OutputPage },
  { path: '/conversations', page: pages.ConversationList, list: true },
  { path: '/conversations/:id', page: pages.Reader },
  { path: '/prompts', page: pages.PromptList, list: true },
  { path: '/prompts/create', page: pages.NewPromptPage },
  { path: '/prompts/:id', page: pages.PromptPage },
  { path: '/agents', page: pages.AgentList, list: true },
  { path: '/agents/:id', page: pages.AgentPage },
  { path: '/vocabularies', page: pages.VocabulariesPage, list: true },
  { path: '/vocabularies/:id', page: pages.VocabularyPage },
  { path: '/webhooks', page: pages.WebhooksPage, list: true },
  { path: '/webhooks/:id', page: pages.WebhookPage },
  { path: '/imports', page: pages.ImportsPage, list: true },
  { path: '/imports/:id', page: pages.ImportPage },
  { path: '/capture', page: pages.CapturePage },
  { path: '/review', page: pages.ReviewPage },
  { path: '/duplicates', page: pages.DuplicatesPage },
  { path: '/search', page: pages.SearchPage },
  { path: '/chat', page: pages.ChatPage },
  { path: '/qa-checklist', page: pages.ChecklistPage },
  { path: '/prompt-board', page: pages.BoardPage },
  { path: '/snippets', page: pages.SnippetsPage },
  { path: '/exports', page: pages.ExportsPage },
  { path: '/connections', page: pages.ConnectionsPage },
  { path: '/notifications', page: pages.NotificationsPage },
  { path: '/preferences', page: pages.PreferencesPage },
  { path: '/sessions', page: pages.SessionsPage },
  { path: '/projects', page: pages.ProjectsPage },
  { path: '/vocabularies/:key/terms/:term', page: pages.PlacePage },
  { path: '/trash', page: pages.TrashPage },
  { path: '/usage', page: pages.UsagePage },
  { path: '/organization', page: pages.OrganizationPage },
  { path: '/members', page: pages.MembersPage },
  { path: '/groups', page: pages.GroupsPage },
  { path: '/groups/:id', page: pages.GroupPage },
  { path: '/roles', page: pages.RolesPage },
  { path: '/single-sign-on', page: pages.SingleSignOnPage },
  { path: '/api-keys', page: pages.KeysPage },
  { path: '/invitations/:token', page: pages.InvitationPage },
  { path: '/audit', page: pages.AuditPage },
];

/** Fetches the page at an address at once, while it is still asked who is there. */
export const fetchPage = (pathname: string): void =>
  matchRoutes(ROUTES, pathname)?.forEach(({ route }) => {
    // one that cannot be fetched is told of where it would be shown
    void route.page.fetch().catch(() => undefined);
  });

export function Places(): ReactNode {
  return (
    <Routes>
      {ROUTES.map(({ path, page: Shown, list }) => (
        <Route
          key={path}
          path={path}
          element={
            list ? (
              <RestoreScrollPosition storeKey={`${path.slice(1)}.list.scrollPosition`}>
                <Shown />
              </RestoreScrollPosition>
            ) : (
              <Shown />
            )
          }
        />
      ))}
      <Route path="/sign-in" element={<Navigate to="/" replace />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
