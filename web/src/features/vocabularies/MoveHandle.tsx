import HandleIcon from '@mui/icons-material/DragIndicator';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useDraggable } from '@dnd-kit/core';
import { useForkRef } from '@mui/material/utils';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Term } from '../../api/types';
import type { Direction } from './moving';

interface Props {
  term: Term;
  hierarchical: boolean;
  onStep: (direction: Direction) => void;
}

/** As long after a step the focus belongs to the handle. In milliseconds. */
const LOST = 2000;

const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** Is dragged by mouse, pen or finger, or moves the term by the arrow keys while it has the focus. */
export function MoveHandle({ term: { id, name }, hierarchical, onStep }: Props): ReactNode {
  const how = hierarchical
    ? 'Drag, or arrow keys: up, down, right under the one before, left out of it'
    : 'Drag, or arrow keys up and down';
  const handle = useRef<HTMLButtonElement>(null);
  const { setNodeRef, listeners } = useDraggable({ id });
  const both = useForkRef(handle, setNodeRef);
  const stepped = useRef(0);
  // a browser takes the focus from what is put elsewhere, and the next step needs it
  useEffect(() => {
    if (Date.now() - stepped.current < LOST && document.activeElement === document.body) {
      handle.current?.focus();
    }
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = STEPS[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    stepped.current = Date.now();
    onStep(direction);
  };
  return (
    <Tooltip title={how}>
      <IconButton
        ref={both}
        size="small"
        {...listeners}
        aria-label={`Move ${name}: ${how.replace('Drag, or a', 'a')}`}
        onKeyDown={onKeyDown}
        // a finger on it moves the term and not the page
        sx={{ cursor: 'grab', touchAction: 'none' }}
      >
        <HandleIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
