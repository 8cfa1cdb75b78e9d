import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { Output } from '../../api/types';
import { today } from '../../shared/format/dates';
import { PersonField } from '../../shared/people/PersonField';
import type { Person } from '../../shared/people/people';

export interface Assigned {
  person: Person | null;
  /** Empty where no day is meant. */
  dueOn: string;
}

export const assignedOf = ({ assigneeId, assignee, dueOn }: Output): Assigned => ({
  person: assigneeId ? { id: assigneeId, name: assignee?.title ?? 'Somebody' } : null,
  dueOn: dueOn ?? '',
});

export const writeAssigned = ({
  person,
  dueOn,
}: Assigned): { assigneeId: string | null; dueOn: string | null } => ({
  assigneeId: person?.id ?? null,
  dueOn: dueOn || null,
});

const inDays = (days: number): string => today(new Date(Date.now() + days * 86_400_000));

const DAYS = { Today: 0, Tomorrow: 1, 'In a week': 7 };

interface Props {
  value: Assigned;
  onChange: (value: Assigned) => void;
  autoFocus?: boolean;
}

/** Who is to review, and by which day. */
export function AssignFields({ value, onChange, autoFocus = false }: Props): ReactNode {
  return (
    <Stack sx={{ gap: 2, pt: 1 }}>
      <PersonField
        label="Who is to review"
        value={value.person}
        onChange={(person) => onChange({ ...value, person })}
        helperText="They are told of it. Left empty it is nobody’s in particular."
        autoFocus={autoFocus}
      />
      <TextField
        type="date"
        label="Due on"
        value={value.dueOn}
        onChange={(event) => onChange({ ...value, dueOn: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {Object.entries(DAYS).map(([label, days]) => (
          <Button
            key={label}
            size="small"
            variant="outlined"
            onClick={() => onChange({ ...value, dueOn: inDays(days) })}
          >
            {label}
          </Button>
        ))}
      </Stack>
    </Stack>
  );
}
