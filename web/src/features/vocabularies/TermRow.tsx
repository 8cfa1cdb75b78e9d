import MoreIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { Dot } from '../../shared/terms/TermChip';
import { MergeDialog } from './MergeDialog';
import { TermDialog } from './TermDialog';
import { TermUses } from './TermUses';
import { changeTerm, deleteTerm } from './vocabularies';

interface Props {
  vocabulary: Vocabulary;
  term: Term;
  level: number;
  all: Term[];
}

type Open = 'edit' | 'merge' | null;

export function TermRow({ vocabulary, term, level, all }: Props): ReactNode {
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
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        alignItems: 'center',
        gap: 1.25,
        minHeight: 46,
        pr: 1,
        pl: 2 + level * 3,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Dot colour={term.colour} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="span" sx={{ overflowWrap: 'anywhere' }}>
          {term.name}
        </Typography>
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
        <MenuItem onClick={choose(() => setOpen('edit'))}>Rename, colour, parent…</MenuItem>
        <MenuItem onClick={choose(() => setOpen('merge'))}>Merge into another…</MenuItem>
        <MenuItem onClick={choose(() => archive.mutate(undefined))}>
          {term.archived ? 'Offer again' : 'Archive'}
        </MenuItem>
        {!term.count && (
          <MenuItem onClick={choose(() => remove.mutate(undefined))}>Delete</MenuItem>
        )}
      </Menu>
      {open === 'edit' && (
        <TermDialog vocabulary={vocabulary} term={term} all={all} onClose={() => setOpen(null)} />
      )}
      {open === 'merge' && (
        <MergeDialog vocabulary={vocabulary} term={term} all={all} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}
