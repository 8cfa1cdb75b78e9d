import Skeleton from '@mui/material/Skeleton';
import Box from '@mui/material/Box';
import { memo, type ReactNode } from 'react';
import type { Turn } from '../../api/types';
import { MessageView } from './MessageView';
import { useMessageAt } from './messageSource';
import { ROLE_NAMES } from './roles';
import type { Wanted } from './SaveOutputDialog';

interface Props {
  shown: Turn[];
  index: number;
  siblings: Turn[];
  onShow: (turn: Turn) => void;
  onCompare: (turn: Turn) => void;
  aimed: boolean;
  deferred: boolean;
  onSave: (wanted: Wanted) => void;
}

/** A message of a branch, or its place while it is on its way. */
export const MessageRow = memo(function MessageRow({ shown, index, ...rest }: Props): ReactNode {
  const message = useMessageAt(shown, index);
  const turn = shown[index];
  if (message) return <MessageView message={message} {...rest} />;
  return (
    <Box
      component="li"
      data-message={turn?.id}
      tabIndex={-1}
      aria-busy
      aria-label={`${ROLE_NAMES[turn?.role ?? ''] ?? 'A message'} is on the way`}
      sx={{ listStyle: 'none' }}
    >
      <Skeleton variant="rounded" height={120} sx={{ borderRadius: '16px' }} />
    </Box>
  );
});
