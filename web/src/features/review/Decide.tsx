import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Rating from '@mui/material/Rating';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import type { Output, Term } from '../../api/types';
import { Key } from '../../shared/keyboard/Key';
import { chosenOf } from '../../shared/terms/chosen';
import type { Opened } from './Review';

interface Actions {
  done: () => void;
  next: () => void;
  skip: () => void;
  back: () => void;
  undo: () => void;
  open: (what: Opened) => void;
  rate: (rating: number | null) => void;
  level: (index: number) => void;
}

interface Props {
  /** Null where there is nothing to decide about. */
  output: Output | null;
  levels: Term[];
  choosing: boolean;
  actions: Actions;
  isFirst: boolean;
  canUndo: boolean;
  onCloseLevels: () => void;
}

/** Every decision, by touch and with its key; it stays in sight however long the text is. */
export function Decide(props: Props): ReactNode {
  const { output, levels, choosing, actions, isFirst, canUndo, onCloseLevels } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const level = chosenOf(output?.terms, 'accuracy-levels')[0]?.name;
  const button = (
    label: string,
    key: string,
    act: () => void,
    off: boolean,
    variant: 'text' | 'contained' = 'text',
  ): ReactNode => (
    <Button
      variant={variant}
      color={variant === 'text' ? 'inherit' : 'primary'}
      onClick={act}
      disabled={off}
      aria-keyshortcuts={key}
      sx={{ gap: 0.75, minWidth: 0, px: { xs: 1.25, sm: 1.5 } }}
    >
      {label} {off || <Hint>{key}</Hint>}
    </Button>
  );
  return (
    <Paper
      component="section"
      aria-label="Decide"
      elevation={3}
      sx={{
        position: 'sticky',
        bottom: { xs: 'calc(64px + env(safe-area-inset-bottom))', md: 16 },
        mt: 2,
        p: 1,
        borderRadius: '14px',
        zIndex: 2,
      }}
    >
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5, px: 0.5 }}>
          <Rating
            name="review-rating"
            value={output?.rating ?? null}
            disabled={!output}
            onChange={(_, rating) => actions.rate(rating)}
            getLabelText={(stars) => `Rate ${stars} of 5`}
          />
          <Hint>1–5</Hint>
        </Stack>
        <Box ref={setAnchor} sx={{ display: 'inline-flex' }}>
          {button(level ?? 'Accuracy', 'a', () => actions.open('accuracy-levels'), !output)}
        </Box>
        {button('Follow-ups', 'f', () => actions.open('follow-up-activities'), !output)}
        {button('Tags', 't', () => actions.open('tags'), !output)}
        {button('Person', 'p', () => actions.open('assign'), !output)}
        <Stack direction="row" sx={{ ml: 'auto', gap: 0.5, flexWrap: 'wrap' }}>
          {button('Undo', 'u', actions.undo, !canUndo)}
          {button('Back', 'k', actions.back, isFirst)}
          {button('Skip', 's', actions.skip, !output)}
          {button('Next', 'j', actions.next, !output)}
          {button('Done', 'd', actions.done, !output, 'contained')}
        </Stack>
      </Stack>
      <Menu
        open={choosing && output !== null && anchor !== null}
        anchorEl={anchor}
        onClose={onCloseLevels}
        slotProps={{ list: { 'aria-label': 'Accuracy' } }}
        data-review-menu
        transitionDuration={0}
      >
        {levels.map(({ id, name }, index) => (
          <MenuItem
            key={id}
            selected={name === level}
            onClick={() => actions.level(index)}
            sx={{ justifyContent: 'space-between', gap: 3 }}
          >
            {name} <Key>{index + 1}</Key>
          </MenuItem>
        ))}
      </Menu>
    </Paper>
  );
}

/** Keys are of no use to a thumb. */
function Hint({ children }: { children: ReactNode }): ReactNode {
  return (
    <Box component="span" aria-hidden sx={{ display: { xs: 'none', md: 'inline' } }}>
      <Key>{children}</Key>
    </Box>
  );
}
