import { useState, type ReactNode } from 'react';
import { BulkDialog } from '../../shared/bulk/BulkDialog';
import type { Change, Target } from '../../shared/bulk/target';
import { AssignFields, writeAssigned, type Assigned } from './AssignFields';

interface Props {
  title: string;
  target: Target;
  onClose: () => void;
  onApply: (change: Change) => void;
}

/** Gives many outputs to one person, with one day for all. */
export function BulkAssignDialog({ title, target, onClose, onApply }: Props): ReactNode {
  const [assigned, setAssigned] = useState<Assigned>({ person: null, dueOn: '' });
  return (
    <BulkDialog
      kind="output"
      title={title}
      target={target}
      change={{ set: writeAssigned(assigned) }}
      action="Assign"
      will={assigned.person ? `will be for ${assigned.person.name} to review` : 'will be nobody’s'}
      onClose={onClose}
      onApply={onApply}
    >
      <AssignFields value={assigned} onChange={setAssigned} autoFocus />
    </BulkDialog>
  );
}
