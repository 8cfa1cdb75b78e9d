import AgentIcon from '@mui/icons-material/SmartToyOutlined';
import AuditIcon from '@mui/icons-material/FactCheckOutlined';
import ChatIcon from '@mui/icons-material/AutoAwesomeOutlined';
import CaptureIcon from '@mui/icons-material/EditNoteOutlined';
import ConnectionIcon from '@mui/icons-material/CableOutlined';
import ConversationIcon from '@mui/icons-material/QuestionAnswerOutlined';
import DuplicateIcon from '@mui/icons-material/DifferenceOutlined';
import ExportIcon from '@mui/icons-material/OutboxOutlined';
import GroupsIcon from '@mui/icons-material/WorkspacesOutlined';
import HomeIcon from '@mui/icons-material/OtherHousesOutlined';
import ImportIcon from '@mui/icons-material/MoveToInboxOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import MembersIcon from '@mui/icons-material/GroupOutlined';
import OrganizationIcon from '@mui/icons-material/ApartmentOutlined';
import OutputIcon from '@mui/icons-material/ArticleOutlined';
import ProjectIcon from '@mui/icons-material/FolderOutlined';
import PromptIcon from '@mui/icons-material/TerminalOutlined';
import ReviewIcon from '@mui/icons-material/RateReviewOutlined';
import RolesIcon from '@mui/icons-material/VerifiedUserOutlined';
import SearchIcon from '@mui/icons-material/Search';
import SignOnIcon from '@mui/icons-material/LoginOutlined';
import SnippetIcon from '@mui/icons-material/ContentCutOutlined';
import TrashIcon from '@mui/icons-material/DeleteOutlined';
import UsageIcon from '@mui/icons-material/InsightsOutlined';
import VocabularyIcon from '@mui/icons-material/LocalOfferOutlined';
import WebhookIcon from '@mui/icons-material/WebhookOutlined';
import type { SvgIconComponent } from '@mui/icons-material';

export interface Place {
  to: string;
  label: string;
  icon: SvgIconComponent;
  scope?: string;
}

export interface Section {
  title?: string;
  places: Place[];
}

export const SECTIONS: Section[] = [
  {
    places: [
      { to: '/', label: 'Home', icon: HomeIcon },
      { to: '/search', label: 'Search', icon: SearchIcon, scope: 'search:read' },
      { to: '/capture', label: 'Capture', icon: CaptureIcon, scope: 'outputs:write' },
      { to: '/chat', label: 'Chat', icon: ChatIcon, scope: 'completions:write' },
    ],
  },
  {
    title: 'Library',
    places: [
      { to: '/outputs', label: 'Outputs', icon: OutputIcon, scope: 'outputs:read' },
      { to: '/review', label: 'Review', icon: ReviewIcon, scope: 'outputs:write' },
      { to: '/duplicates', label: 'Duplicates', icon: DuplicateIcon, scope: 'outputs:read' },
      {
        to: '/conversations',
        label: 'Conversations',
        icon: ConversationIcon,
        scope: 'conversations:read',
      },
      { to: '/prompts', label: 'Prompts', icon: PromptIcon, scope: 'prompts:read' },
      { to: '/snippets', label: 'Snippets', icon: SnippetIcon, scope: 'prompts:read' },
      { to: '/agents', label: 'Agents', icon: AgentIcon, scope: 'agents:read' },
      { to: '/projects', label: 'Projects', icon: ProjectIcon, scope: 'vocabularies:read' },
      {
        to: '/vocabularies',
        label: 'Vocabularies',
        icon: VocabularyIcon,
        scope: 'vocabularies:read',
      },
      { to: '/trash', label: 'Trash', icon: TrashIcon, scope: 'outputs:read' },
    ],
  },
  {
    title: 'In and out',
    places: [
      { to: '/imports', label: 'Imports', icon: ImportIcon, scope: 'imports:read' },
      { to: '/exports', label: 'Exports', icon: ExportIcon, scope: 'exports:read' },
      { to: '/connections', label: 'Connections', icon: ConnectionIcon, scope: 'connections:read' },
      { to: '/api-keys', label: 'API keys', icon: KeyIcon, scope: 'profile:read' },
      { to: '/webhooks', label: 'Webhooks', icon: WebhookIcon, scope: 'webhooks:read' },
      { to: '/usage', label: 'Usage', icon: UsageIcon, scope: 'analytics:read' },
    ],
  },
  {
    title: 'Organisation',
    places: [
      { to: '/organization', label: 'About', icon: OrganizationIcon, scope: 'organization:read' },
      { to: '/members', label: 'Members', icon: MembersIcon, scope: 'members:read' },
      { to: '/groups', label: 'Groups', icon: GroupsIcon, scope: 'members:read' },
      { to: '/roles', label: 'Roles', icon: RolesIcon, scope: 'roles:read' },
      { to: '/single-sign-on', label: 'Single sign-on', icon: SignOnIcon, scope: 'sso:read' },
      { to: '/audit', label: 'Audit trail', icon: AuditIcon, scope: 'audit:read' },
    ],
  },
];

/** Pages that are for more than the place they belong to. */
const STRICTER: Record<string, string> = { '/prompts/create': 'prompts:write' };

/** What a page is for those only who may do. */
export function scopeOf(path: string): string | undefined {
  const place = SECTIONS.flatMap(({ places }) => places).find(({ to }) => isAt(to, path));
  return STRICTER[path] ?? place?.scope;
}

export const isAt = (place: string, path: string): boolean =>
  place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
