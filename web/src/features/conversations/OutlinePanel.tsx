import OutlineIcon from '@mui/icons-material/TocOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Turn } from '../../api/types';
import { Answer } from '../../shared/states/Answer';
import { useOutline } from './conversations';

interface Props {
  conversationId: string;
  /** The messages of the branch. */
  shown: Turn[];
}

interface Entry {
  id: string;
  label: string;
  heading: boolean;
}

const BESIDE = '(min-width: 1280px)';
const ROW = 34;

/** What was asked, and the headings of what was answered, beside the messages. */
export function OutlineSide(props: Props): ReactNode {
  const beside = useMediaQuery(BESIDE);
  if (!beside || props.shown.length < 3) return null;
  return (
    <Box
      component="aside"
      sx={{
        position: 'sticky',
        top: 80,
        width: 280,
        flex: 'none',
        height: 'calc(100dvh - 110px)',
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <Title />
      <Entries {...props} onGo={undefined} />
    </Box>
  );
}

export function OutlineDrawer(props: Props): ReactNode {
  const beside = useMediaQuery(BESIDE);
  const [open, setOpen] = useState(false);
  if (beside || props.shown.length < 3) return null;
  return (
    <>
      <Button startIcon={<OutlineIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Outline
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': 'Outline',
            sx: { width: 'min(340px, 88vw)', p: 2, display: 'flex' },
          },
        }}
      >
        <Title />
        <Entries {...props} onGo={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

const Title = (): ReactNode => (
  <Typography variant="h4" component="h2" sx={{ mb: 1 }}>
    Outline
  </Typography>
);

function Entries({
  conversationId,
  ...rest
}: Props & { onGo: (() => void) | undefined }): ReactNode {
  const outline = useOutline(conversationId);
  return <Answer query={outline}>{({ items }) => <Listed items={items} {...rest} />}</Answer>;
}

interface ListedProps {
  items: Turn[];
  shown: Turn[];
  onGo: (() => void) | undefined;
}

function Listed({ items, shown, onGo }: ListedProps): ReactNode {
  const entries = useMemo(() => entriesOf(items, shown), [items, shown]);
  const place = useRef<HTMLDivElement>(null);
  const [parameters, setParameters] = useSearchParams();
  const target = parameters.get('message');
  // its functions are new each time, which nothing here remembers
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 12,
    // before it is measured there is something to see
    initialRect: { width: 280, height: 600 },
  });
  const go = (id: string): void => {
    setParameters((now) => {
      const next = new URLSearchParams(now);
      // the branch that is read stays the one that is read
      const leaf = shown.at(-1);
      if (leaf) next.set('branch', leaf.id);
      next.set('message', id);
      return next;
    });
    onGo?.();
  };
  return (
    <Box
      ref={place}
      component="nav"
      aria-label="Outline of the conversation"
      sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}
    >
      <Box sx={{ position: 'relative' }} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <ListItemButton
                key={index}
                component="button"
                selected={!entry.heading && entry.id === target}
                onClick={() => go(entry.id)}
                title={entry.label}
                sx={{
                  position: 'absolute',
                  top: 0,
                  left: 0,
                  width: '100%',
                  height: ROW,
                  pl: entry.heading ? 3 : 1,
                  borderRadius: '8px',
                  fontSize: '0.875rem',
                  color: entry.heading ? 'text.secondary' : 'text.primary',
                }}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Box
                  component="span"
                  sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                >
                  {entry.label}
                </Box>
              </ListItemButton>
            )
          );
        })}
      </Box>
    </Box>
  );
}

/** Of the messages of a branch, in its order. */
export function entriesOf(items: Turn[], shown: Turn[]): Entry[] {
  const told = new Map(items.map((turn) => [turn.id, turn]));
  return shown.flatMap(({ id }) => {
    const { title, headings = [] } = told.get(id) ?? {};
    return [
      ...(title ? [{ id, label: title, heading: false }] : []),
      ...headings.map((label) => ({ id, label, heading: true })),
    ];
  });
}
