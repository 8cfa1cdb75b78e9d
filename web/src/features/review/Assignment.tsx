import PersonIcon from '@mui/icons-material/AssignmentIndOutlined';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import type { Output } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { useNameOf } from '../../shared/people/people';
import { dueInWords, isOverdue } from './due';

/** Who is to review it, and by when; nothing where neither is said. */
export function Assignment({ output }: { output: Output }): ReactNode {
  const nameOf = useNameOf();
  const { assigneeId, assignee, dueOn } = output;
  if (!assigneeId && !dueOn) return null;
  const who = assigneeId && `For ${nameOf(assigneeId, assignee?.title) ?? 'somebody'} to review`;
  const said = [who, dueOn && dueInWords(dueOn)].filter(Boolean).join(' · ');
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={<PersonIcon />}
      color={isOverdue(dueOn) ? 'error' : 'default'}
      label={said.charAt(0).toUpperCase() + said.slice(1)}
      title={dueOn ? shortDate(dueOn) : undefined}
      sx={{ alignSelf: 'flex-start', maxWidth: '100%' }}
    />
  );
}
