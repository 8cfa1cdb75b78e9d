import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useNavigate } from 'react-router-dom';
import { get } from '../../api/http';
import type { SearchAnswer } from '../../api/types';
import { useMe } from '../../auth/me';
import { useSettled } from '../../shared/keyboard/useSettled';
import { useTerms } from '../../shared/terms/vocabularies';
import { useLayOut } from '../../shared/views/columns';
import { useSavedSearches } from '../../shared/views/savedSearches';
import { PROJECTS } from '../projects/projects';
import { entriesFor, type Entry } from './entries';

/** Letters from which records are looked for. */
const ENOUGH = 2;

interface Props {
  /** Gives what was typed while it was on its way. */
  onArrive: (take: (typed: string) => void) => void;
  onClose: () => void;
}

/** Pages, actions, saved views and records by a few letters, with the keyboard alone. */
export function Palette({ onArrive, onClose }: Props): ReactNode {
  const navigate = useNavigate();
  const layOut = useLayOut();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // when the field is there and takes the letters itself
  useLayoutEffect(() => {
    onArrive(setTyped);
  }, [onArrive]);
  const entries = useEntries(typed);
  const current = entries[Math.min(at, entries.length - 1)];
  const go = ({ to, view }: Entry): void => {
    onClose();
    if (view) layOut(view);
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = entries.length - 1;
    const step: Record<string, number> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : Math.min(at, last) - 1,
    };
    const next = step[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, next));
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      go(current);
    }
  };
  useEffect(() => {
    document.getElementById(`${list}-${current?.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current?.key]);
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{
        paper: { 'aria-label': 'Go anywhere', sx: { alignSelf: 'flex-start', mt: { sm: 10 } } },
      }}
    >
      <InputBase
        autoFocus
        fullWidth
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        placeholder="Go to a page, find a record, do something"
        inputProps={{
          role: 'combobox',
          'aria-label': 'Go anywhere',
          'aria-expanded': entries.length > 0,
          'aria-controls': list,
          'aria-autocomplete': 'list',
          'aria-activedescendant': current ? `${list}-${current.key}` : undefined,
        }}
        sx={{ px: 2.5, py: 1.75, fontSize: '1.05rem', borderBottom: 1, borderColor: 'divider' }}
      />
      <Box
        id={list}
        role="listbox"
        aria-label="What fits"
        sx={{ overflowY: 'auto', maxHeight: '55vh', p: 1 }}
      >
        {entries.map((entry, index) => (
          <Option
            key={entry.key}
            id={`${list}-${entry.key}`}
            entry={entry}
            titled={entries[index - 1]?.group !== entry.group}
            chosen={entry === current}
            onChoose={() => go(entry)}
          />
        ))}
      </Box>
      {entries.length === 0 && (
        <Typography role="status" sx={{ px: 2.5, pb: 2.5, color: 'text.secondary' }}>
          Nothing fits these letters.
        </Typography>
      )}
    </Dialog>
  );
}

function useEntries(typed: string): Entry[] {
  const scopes = useMe().data?.scopes ?? [];
  const views = useSavedSearches().data ?? [];
  const settled = useSettled(typed.trim(), 200);
  const projects = useTerms(PROJECTS, settled, scopes.includes('vocabularies:read')).data ?? [];
  const asks = settled.length >= ENOUGH && scopes.includes('search:read');
  const { data } = useQuery({
    queryKey: ['search', 'palette', settled],
    queryFn: ({ signal }) => get<SearchAnswer>('/search', { q: settled, limit: 8 }, signal),
    enabled: asks,
    staleTime: 30_000,
    retry: false,
  });
  return entriesFor(typed, { scopes, views, projects, hits: (asks && data?.items) || [] });
}

interface OptionProps {
  id: string;
  entry: Entry;
  titled: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Option({ id, entry, titled, chosen, onChoose }: OptionProps): ReactNode {
  const Icon = entry.icon;
  return (
    <>
      {titled && (
        <Typography
          variant="overline"
          role="presentation"
          sx={{ display: 'block', px: 1.5, color: 'text.secondary' }}
        >
          {entry.group}
        </Typography>
      )}
      <Box
        id={id}
        role="option"
        aria-selected={chosen}
        onClick={onChoose}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          px: 1.5,
          py: 1,
          borderRadius: '10px',
          cursor: 'pointer',
          bgcolor: chosen ? 'action.selected' : undefined,
          outline: chosen ? '2px solid' : 'none',
          outlineColor: 'primary.main',
          outlineOffset: -2,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Icon sx={{ fontSize: 20, color: 'primary.main' }} />
        <Typography noWrap sx={{ flex: 1 }}>
          {entry.label}
        </Typography>
        {entry.about && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {entry.about}
          </Typography>
        )}
      </Box>
    </>
  );
}
