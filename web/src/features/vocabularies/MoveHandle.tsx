import HandleIcon from '@mui/icons-material/DragIndicator';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import type { Direction } from './moving';

interface Props {
  name: string;
  hierarchical: boolean;
  onStep: (direction: Direction) => void;
  onDrag: (event: DragEvent) => void;
  onDragEnd: () => void;
}

const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** Is dragged, or moves the term by the arrow keys while it has the focus. */
export function MoveHandle({ name, hierarchical, onStep, onDrag, onDragEnd }: Props): ReactNode {
  const how = hierarchical
    ? 'Drag, or arrow keys: up, down, right under the one before, left out of it'
    : 'Drag, or arrow keys up and down';
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = STEPS[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onStep(direction);
  };
  return (
    <Tooltip title={how}>
      <IconButton
        size="small"
        draggable
        aria-label={`Move ${name}: ${how.replace('Drag, or a', 'a')}`}
        onKeyDown={onKeyDown}
        onDragStart={onDrag}
        onDragEnd={onDragEnd}
        sx={{ cursor: 'grab' }}
      >
        <HandleIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
