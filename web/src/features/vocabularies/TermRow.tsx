import MoreIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type DragEvent, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Term, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { Dot } from '../../shared/terms/TermChip';
import { MergeDialog } from './MergeDialog';
import { MoveHandle } from './MoveHandle';
import { isUnder, type Direction } from './moving';
import { NewTerm } from './NewTerm';
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

/** How a term is moved among the others. */
export interface Moving {
  step: (term: Term, direction: Direction) => void;
  /** The one that is being dragged. */
  dragged: Term | null;
  drag: (term: Term | null) => void;
  drop: (on: Term, where: Where) => void;
}

export type Where = 'before' | 'into' | 'after';

/** Where what is dragged would go. */
const MARKS: Record<Where, string> = {
  before: 'inset 0 3px 0 0',
  into: 'inset 0 0 0 2px',
  after: 'inset 0 -3px 0 0',
};

type Open = 'edit' | 'merge' | 'child' | null;

/** Where in a row something is let go: a third of it each, or half where nothing goes into another. */
function whereOf(event: DragEvent, hierarchical: boolean): Where {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - top) / Math.max(height, 1);
  if (!hierarchical) return part < 0.5 ? 'before' : 'after';
  return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'into';
}

export function TermRow({ vocabulary, term, level, all, moving }: Props): ReactNode {
  const hierarchical = vocabulary.hierarchical ?? false;
  const [over, setOver] = useState<Where | null>(null);
  const mayWrite = useCan('vocabularies:write');
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
  const takes =
    moving?.dragged && !isUnder(all, term, moving.dragged) && moving.dragged.id !== term.id;
  const mark = takes && over ? MARKS[over] : undefined;
  return (
    <Stack
      component="li"
      direction="row"
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(whereOf(event, hierarchical));
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(null);
        if (takes) moving.drop(term, whereOf(event, hierarchical));
      }}
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
          name={term.name}
          hierarchical={hierarchical}
          onStep={(direction) => moving.step(term, direction)}
          onDrag={(event) => {
            // Firefox drags nothing that carries nothing
            event.dataTransfer.setData('text/plain', term.name);
            moving.drag(term);
          }}
          onDragEnd={() => moving.drag(null)}
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
        <MenuItem onClick={choose(() => setOpen('edit'))}>Rename, colour, attributes…</MenuItem>
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
