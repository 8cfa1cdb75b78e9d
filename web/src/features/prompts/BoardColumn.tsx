import MoveIcon from '@mui/icons-material/DriveFileMoveOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Prompt } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { Failure } from '../../shared/states/Failure';
import { useColumn, type Column } from './board';
import { ProgressChip } from './ProgressChip';

interface Props {
  column: Column;
  columns: Column[];
  mayMove: boolean;
  onMove: (promptId: string, to: string | null) => void;
}

/** A stage with its prompts, more of them when they are asked for. */
export function BoardColumn({ column, columns, mayMove, onMove }: Props): ReactNode {
  const [over, setOver] = useState(false);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useColumn(column);
  const prompts = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total;
  return (
    <Stack
      component="section"
      aria-label={column.name}
      onDragOver={(event) => {
        if (!mayMove) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const id = event.dataTransfer.getData('text/plain');
        if (mayMove && !prompts.some((prompt) => prompt.id === id)) onMove(id, column.id);
      }}
      sx={{
        gap: 1,
        p: 1.25,
        minHeight: { md: 240 },
        borderRadius: '14px',
        border: 1,
        borderColor: over ? 'primary.main' : 'divider',
      }}
    >
      <Typography variant="h4" component="h2" sx={{ overflowWrap: 'anywhere' }}>
        {column.name}{' '}
        <Typography component="span" sx={{ color: 'text.secondary' }}>
          {total == null ? '' : number(total)}
        </Typography>
      </Typography>
      <Stack component="ul" sx={{ gap: 1, listStyle: 'none', p: 0, m: 0 }}>
        {prompts.map((prompt) => (
          <BoardCard
            key={prompt.id}
            prompt={prompt}
            others={columns.filter(({ id }) => id !== column.id)}
            mayMove={mayMove}
            onMove={(to) => onMove(prompt.id, to)}
          />
        ))}
      </Stack>
      {isPending && <Skeleton variant="rounded" height={64} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {hasNextPage && (
        <Button
          size="small"
          disabled={isFetchingNextPage}
          aria-label={`Show more in ${column.name}`}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}

interface CardProps {
  prompt: Prompt;
  others: Column[];
  mayMove: boolean;
  onMove: (to: string | null) => void;
}

function BoardCard({ prompt, others, mayMove, onMove }: CardProps): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <Card
      component="li"
      draggable={mayMove}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', prompt.id)}
      sx={{ p: 1.25, cursor: mayMove ? 'grab' : 'auto' }}
    >
      <Stack direction="row" sx={{ gap: 0.5, alignItems: 'flex-start' }}>
        <Link
          component={RouterLink}
          to={`/prompts/${prompt.id}`}
          draggable={false}
          sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: 600 }}
        >
          {prompt.title}
        </Link>
        {mayMove && (
          <IconButton
            size="small"
            aria-label={`Move: ${prompt.title}`}
            aria-haspopup="menu"
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <MoveIcon fontSize="small" />
          </IconButton>
        )}
      </Stack>
      <ProgressChip of={prompt.checklist} />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {others.map(({ id, name }) => (
          <MenuItem
            key={id ?? 'none'}
            onClick={() => {
              setAnchor(null);
              onMove(id);
            }}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </Card>
  );
}
