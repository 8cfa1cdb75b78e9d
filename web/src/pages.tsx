import type { FunctionComponent } from 'react';
import { fetched, type Fetched } from './shared/fetched';

export type Page = Fetched<object>;

/** A page is fetched when somebody goes there. */
const page = (load: () => Promise<Record<string, unknown>>, name: string): Page =>
  fetched(async () => (await load())[name] as FunctionComponent);

export const AgentPage = page(() => import('./features/agents/AgentPage'), 'AgentPage');
export const AgentList = page(() => import('./features/agents/AgentList'), 'AgentList');
export const AuditPage = page(() => import('./features/administration/AuditPage'), 'AuditPage');
export const BoardPage = page(() => import('./features/prompts/BoardPage'), 'BoardPage');
export const CapturePage = page(() => import('./features/capture/CapturePage'), 'CapturePage');
export const ChatPage = page(() => import('./features/chat/ChatPage'), 'ChatPage');
export const ChecklistPage = page(
  () => import('./features/prompts/ChecklistPage'),
  'ChecklistPage',
);
export const ConnectionsPage = page(
  () => import('./features/connections/ConnectionsPage'),
  'ConnectionsPage',
);
export const ConversationList = page(
  () => import('./features/conversations/ConversationList'),
  'ConversationList',
);
export const DuplicatesPage = page(
  () => import('./features/duplicates/DuplicatesPage'),
  'DuplicatesPage',
);
export const ExportsPage = page(() => import('./features/exports/ExportsPage'), 'ExportsPage');
export const GroupPage = page(() => import('./features/groups/GroupPage'), 'GroupPage');
export const GroupsPage = page(() => import('./features/groups/GroupsPage'), 'GroupsPage');
export const HomePage = page(() => import('./features/home/HomePage'), 'HomePage');
export const ImportPage = page(() => import('./features/imports/ImportPage'), 'ImportPage');
export const ImportsPage = page(() => import('./features/imports/ImportsPage'), 'ImportsPage');
export const InvitationPage = page(
  () => import('./features/organizations/InvitationPage'),
  'InvitationPage',
);
export const KeysPage = page(() => import('./features/keys/KeysPage'), 'KeysPage');
export const MembersPage = page(
  () => import('./features/administration/MembersPage'),
  'MembersPage',
);
export const NewPromptPage = page(
  () => import('./features/prompts/NewPromptPage'),
  'NewPromptPage',
);
export const NotificationsPage = page(
  () => import('./features/notifications/NotificationsPage'),
  'NotificationsPage',
);
export const OrganizationPage = page(
  () => import('./features/administration/OrganizationPage'),
  'OrganizationPage',
);
export const OutputList = page(() => import('./features/outputs/OutputList'), 'OutputList');
export const OutputPage = page(() => import('./features/outputs/OutputPage'), 'OutputPage');
export const PlacePage = page(() => import('./features/projects/PlacePage'), 'PlacePage');
export const PreferencesPage = page(
  () => import('./features/preferences/PreferencesPage'),
  'PreferencesPage',
);
export const ProjectsPage = page(() => import('./features/projects/ProjectsPage'), 'ProjectsPage');
export const PromptList = page(() => import('./features/prompts/PromptList'), 'PromptList');
export const PromptPage = page(() => import('./features/prompts/PromptPage'), 'PromptPage');
export const Reader = page(() => import('./features/conversations/Reader'), 'Reader');
export const ReviewPage = page(() => import('./features/review/ReviewPage'), 'ReviewPage');
export const RolesPage = page(() => import('./features/administration/RolesPage'), 'RolesPage');
export const SearchPage = page(() => import('./features/search/SearchPage'), 'SearchPage');
export const SessionsPage = page(() => import('./features/sessions/SessionsPage'), 'SessionsPage');
export const SingleSignOnPage = page(
  () => import('./features/single-sign-on/SingleSignOnPage'),
  'SingleSignOnPage',
);
export const SnippetsPage = page(() => import('./features/snippets/SnippetsPage'), 'SnippetsPage');
export const TrashPage = page(() => import('./features/trash/TrashPage'), 'TrashPage');
export const UsagePage = page(() => import('./features/usage/UsagePage'), 'UsagePage');
export const VocabulariesPage = page(
  () => import('./features/vocabularies/VocabulariesPage'),
  'VocabulariesPage',
);
export const VocabularyPage = page(
  () => import('./features/vocabularies/VocabularyPage'),
  'VocabularyPage',
);
export const WebhookPage = page(() => import('./features/webhooks/WebhookPage'), 'WebhookPage');
export const WebhooksPage = page(() => import('./features/webhooks/WebhooksPage'), 'WebhooksPage');
