import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragMoveEvent,
} from '@dnd-kit/core';
import Chip from '@mui/material/Chip';
import { useState, type ReactNode } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { dropped, isUnder, stepped, whereIn, type Direction, type Where } from './moving';
import { useMoves } from './useMoves';

interface Target {
  /** Of the term at which it would be let go. */
  id: string;
  where: Where;
}

/** How a term is moved among the others. */
export interface Moving {
  step: (term: Term, direction: Direction) => void;
  /** Where what is dragged would go. */
  target: Target | null;
}

interface Props {
  vocabulary: Vocabulary;
  all: Term[];
  children: (moving: Moving) => ReactNode;
}

/** From here on a press is a drag. In pixels. */
const BEGUN = 4;

const MESSAGES = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The row under the pointer, with the part of its height at which that is. */
const rowUnderPointer: CollisionDetection = (args) =>
  pointerWithin(args).map((row) => {
    const place = args.droppableRects.get(row.id);
    const y = args.pointerCoordinates?.y ?? 0;
    const part = place ? (y - place.top) / Math.max(place.height, 1) : 0;
    return { ...row, data: { ...row.data, part } };
  });

/** A tree whose terms are dragged before, after and into each other, and put back by Undo. */
export function TermDrags({ vocabulary, all, children }: Props): ReactNode {
  const hierarchical = vocabulary.hierarchical ?? false;
  const moves = useMoves(vocabulary);
  const [dragged, setDragged] = useState<Term | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: BEGUN } }),
  );
  const termOf = (id: string | number | undefined): Term | undefined =>
    all.find((term) => term.id === id);
  const targetOf = ({ active, collisions }: DragMoveEvent): Target | null => {
    const [row] = collisions ?? [];
    const [term, on] = [termOf(active.id), termOf(row?.id)];
    if (!term || !on || isUnder(all, on, term)) return null;
    const { part = 0 } = (row?.data ?? {}) as { part?: number };
    return { id: on.id, where: whereIn(part, hierarchical) };
  };
  const end = (): void => {
    setDragged(null);
    setTarget(null);
  };
  const moving: Moving = {
    step: (term, direction) => moves.step(stepped(all, term, direction, hierarchical)),
    target,
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={rowUnderPointer}
      // what a drag did is told when it is done
      accessibility={{ announcements: MESSAGES }}
      onDragStart={({ active }) => setDragged(termOf(active.id) ?? null)}
      onDragMove={(event) => {
        const next = targetOf(event);
        setTarget((before) =>
          before?.id === next?.id && before?.where === next?.where ? before : next,
        );
      }}
      onDragCancel={end}
      onDragEnd={(event) => {
        const to = targetOf(event);
        const on = termOf(to?.id);
        if (dragged && on && to) moves.drop(dragged, dropped(all, dragged, on, to.where));
        end();
      }}
    >
      {children(moving)}
      <DragOverlay dropAnimation={null}>
        {dragged && <Chip label={dragged.name} color="primary" sx={{ ml: 5, width: 'auto' }} />}
      </DragOverlay>
    </DndContext>
  );
}
