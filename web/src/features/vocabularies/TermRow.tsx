import MoreIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useDroppable } from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Term, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { LimitedMark } from '../../shared/terms/LimitedMark';
import { Dot } from '../../shared/terms/TermChip';
import { MergeDialog } from './MergeDialog';
import { MoveHandle } from './MoveHandle';
import type { Where } from './moving';
import type { Moving } from './TermDrags';
import { NewTerm } from './NewTerm';
import { LIMITABLE } from './OpenTo';
import { TermDialog } from './TermDialog';
import { TermUses } from './TermUses';
import { changeTerm, deleteTerm } from './vocabularies';

interface Props {
  vocabulary: Vocabulary;
  term: Term;
  level: number;
  all: Term[];
  /** Absent where the order is not the vocabulary's own. */
  moving?: Moving | undefined;
}

/** Where what is dragged would go. */
const MARKS: Record<Where, string> = {
  before: 'inset 0 3px 0 0',
  into: 'inset 0 0 0 2px',
  after: 'inset 0 -3px 0 0',
};

type Open = 'edit' | 'merge' | 'child' | null;

export function TermRow({ vocabulary, term, level, all, moving }: Props): ReactNode {
  const hierarchical = vocabulary.hierarchical ?? false;
  const { setNodeRef } = useDroppable({ id: term.id });
  const mayWrite = useCan('vocabularies:write');
  const mayLimit = useCan('members:write') && vocabulary.key === LIMITABLE;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const refresh = ['terms'];
  const archive = useSave(() => changeTerm(vocabulary.key, term, { archived: !term.archived }), {
    done: term.archived
      ? `“${term.name}” is offered again`
      : `“${term.name}” is not offered any more`,
    refresh,
  });
  const remove = useSave(() => deleteTerm(vocabulary.key, term), {
    done: `“${term.name}” deleted`,
    refresh,
  });
  const choose = (action: () => void) => () => {
    setAnchor(null);
    action();
  };
  const mark = moving?.target?.id === term.id ? MARKS[moving.target.where] : undefined;
  return (
    <Stack
      component="li"
      direction="row"
      ref={setNodeRef}
      sx={{
        alignItems: 'center',
        gap: 1.25,
        minHeight: 46,
        pr: 1,
        pl: 2 + level * 3,
        flexWrap: 'wrap',
        '& + &': { borderTop: 1, borderColor: 'divider' },
        boxShadow: (theme) => (mark ? `${mark} ${theme.palette.primary.main}` : 'none'),
      }}
    >
      {moving && mayWrite && (
        <MoveHandle
          term={term}
          hierarchical={hierarchical}
          onStep={(direction) => moving.step(term, direction)}
        />
      )}
      <Dot colour={term.colour} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/vocabularies/${vocabulary.key}/terms/${term.id}`}
          sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}
        >
          {term.name}
        </Link>
        {term.groups && term.groups.length > 0 && <LimitedMark />}
        {term.description && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {term.description}
          </Typography>
        )}
      </Box>
      {term.archived && <Chip label="archived" variant="outlined" />}
      <TermUses vocabulary={vocabulary} term={term} />
      {mayWrite && (
        <IconButton
          size="small"
          aria-label={`Change ${term.name}`}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon fontSize="small" />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(() => setOpen('edit'))}>
          {mayLimit ? 'Rename, colour, who sees it…' : 'Rename, colour, attributes…'}
        </MenuItem>
        {hierarchical && (
          <MenuItem onClick={choose(() => setOpen('child'))}>New term under it…</MenuItem>
        )}
        <MenuItem onClick={choose(() => setOpen('merge'))}>Merge into another…</MenuItem>
        <MenuItem onClick={choose(() => archive.mutate(undefined))}>
          {term.archived ? 'Offer again' : 'Archive'}
        </MenuItem>
        {!term.count && (
          <MenuItem onClick={choose(() => remove.mutate(undefined))}>Delete</MenuItem>
        )}
      </Menu>
      {open === 'child' && (
        <Box sx={{ flexBasis: '100%', pb: 1.5 }}>
          <NewTerm vocabulary={vocabulary} under={term} onClose={() => setOpen(null)} />
        </Box>
      )}
      {open === 'edit' && (
        <TermDialog vocabulary={vocabulary} term={term} all={all} onClose={() => setOpen(null)} />
      )}
      {open === 'merge' && (
        <MergeDialog vocabulary={vocabulary} term={term} all={all} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}
