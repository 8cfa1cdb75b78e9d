import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent, Modifier } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import HandleIcon from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import { useMemo, type CSSProperties, type ReactNode } from 'react';

interface ListProps {
  /** In their order. */
  ids: string[];
  /** Of each, as it is told to those who do not see it move. */
  nameOf: (id: string) => string;
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

/** From here on a press is a drag. In pixels. */
const BEGUN = 4;

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/**
 * Rows that are dragged into another order, by mouse, pen or finger. Beside each stands a way by the keyboard, such as
 * `MoveButtons`. It stands around the list and not in it, since it brings elements of its own.
 */
export function Sortable({ ids, nameOf, onMove, children }: ListProps): ReactNode {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: BEGUN } }),
  );
  const end = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))];
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  const accessibility = useMemo(() => {
    const named = (id: string | number): string => nameOf(String(id));
    return {
      announcements: {
        onDragStart: ({ active }: { active: { id: string | number } }) =>
          `${named(active.id)} is being moved.`,
        onDragOver: () => undefined,
        onDragEnd: ({ active }: { active: { id: string | number } }) =>
          `${named(active.id)} was put down.`,
        onDragCancel: ({ active }: { active: { id: string | number } }) =>
          `${named(active.id)} stays where it was.`,
      },
    };
  }, [nameOf]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      accessibility={accessibility}
      onDragEnd={end}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

interface Row {
  ref: (row: HTMLElement | null) => void;
  style: CSSProperties;
  handle: ReactNode;
}

/** What a row of a `Sortable` needs: its place, and what it is dragged by. */
export function useSortableRow(id: string): Row {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } =
    useSortable({ id });
  return {
    ref: setNodeRef,
    style: {
      ...(transform && { transform: `translate3d(0, ${transform.y}px, 0)` }),
      ...(transition && { transition }),
      ...(isDragging && { position: 'relative', zIndex: 1, opacity: 0.85 }),
    },
    handle: (
      <Box
        component="span"
        ref={setActivatorNodeRef}
        {...listeners}
        // the keyboard has a way of its own
        aria-hidden
        title="Drag to move"
        data-handle
        sx={{
          display: 'inline-flex',
          p: 0.5,
          color: 'text.secondary',
          cursor: isDragging ? 'grabbing' : 'grab',
          // a finger on it moves the row and not the page
          touchAction: 'none',
        }}
      >
        <HandleIcon fontSize="small" />
      </Box>
    ),
  };
}
