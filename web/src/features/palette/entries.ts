import CaptureIcon from '@mui/icons-material/EditNoteOutlined';
import ChatIcon from '@mui/icons-material/AutoAwesomeOutlined';
import ExportIcon from '@mui/icons-material/OutboxOutlined';
import ImportIcon from '@mui/icons-material/MoveToInboxOutlined';
import ProjectIcon from '@mui/icons-material/FolderOutlined';
import PromptIcon from '@mui/icons-material/TerminalOutlined';
import PreferencesIcon from '@mui/icons-material/TuneOutlined';
import SearchIcon from '@mui/icons-material/Search';
import ViewIcon from '@mui/icons-material/BookmarkBorderOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { SavedSearch, SearchHit, Term } from '../../api/types';
import { SECTIONS, type Place } from '../../layout/places';
import { addressOf } from '../../shared/views/address';
import { placeOfTerm, PROJECTS } from '../projects/projects';
import { placeOf } from '../search/search';

export interface Entry {
  key: string;
  group: 'Do' | 'Go to' | 'Projects' | 'Saved views' | 'Records';
  label: string;
  about?: string;
  icon: SvgIconComponent;
  to: string;
  view?: SavedSearch;
}

const ACTIONS: Place[] = [
  { to: '/capture', label: 'Capture an output', icon: CaptureIcon, scope: 'outputs:write' },
  { to: '/prompts/create', label: 'New prompt', icon: PromptIcon, scope: 'prompts:write' },
  { to: '/imports', label: 'Import an archive', icon: ImportIcon, scope: 'imports:write' },
  { to: '/chat', label: 'Ask a model', icon: ChatIcon, scope: 'completions:write' },
  { to: '/preferences', label: 'Change preferences', icon: PreferencesIcon },
  { to: '/exports', label: 'Export the library', icon: ExportIcon, scope: 'exports:write' },
];

/** Every word that was typed begins a word of the text. */
export function matches(typed: string, text: string): boolean {
  const words = text.toLowerCase().split(/[\s/–-]+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => words.some((one) => one.startsWith(word)));
}

interface Known {
  scopes: string[];
  views: SavedSearch[];
  projects: Term[];
  hits: SearchHit[];
}

/** What fits the words, of what this person may do and see. */
export function entriesFor(typed: string, { scopes, views, projects, hits }: Known): Entry[] {
  const open = ({ scope }: Place): boolean => scope === undefined || scopes.includes(scope);
  const fits = ({ label }: { label: string }): boolean => matches(typed, label);
  const places = SECTIONS.flatMap((section) => section.places);
  const search: Entry[] =
    typed.trim() && scopes.includes('search:read')
      ? [
          {
            key: 'search',
            group: 'Do',
            label: `Search for “${typed.trim()}”`,
            icon: SearchIcon,
            to: `/search?q=${encodeURIComponent(typed.trim())}`,
          },
        ]
      : [];
  return [
    ...places
      .filter(open)
      .filter(fits)
      .map((place): Entry => ({ ...place, key: `go ${place.to}`, group: 'Go to' })),
    ...ACTIONS.filter(open)
      .filter(fits)
      .map((place): Entry => ({ ...place, key: `do ${place.to}`, group: 'Do' })),
    ...search,
    ...projects
      .filter(({ name }) => matches(typed, name))
      .map((project): Entry => ({
        key: project.id,
        group: 'Projects',
        label: project.name,
        icon: ProjectIcon,
        to: placeOfTerm(PROJECTS, project.id),
      })),
    ...views
      .filter(({ name }) => matches(typed, name))
      .map((view): Entry => ({
        key: view.id,
        group: 'Saved views',
        label: view.name,
        icon: ViewIcon,
        to: addressOf(view),
        view,
      })),
    ...hits.map((hit): Entry => ({
      key: `${hit.kind} ${hit.id}`,
      group: 'Records',
      label: hit.title || 'Untitled',
      about: hit.kind,
      icon: SearchIcon,
      to: placeOf(hit),
    })),
  ];
}
