import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HTMLAttributes, ReactNode } from 'react';
import type { KeptKind } from '../../api/types';
import { shortDate } from '../format/dates';
import type { Choice } from './records';

interface Props {
  attributes: HTMLAttributes<HTMLLIElement>;
  choice: Choice;
  /** Of what it makes a new one, where it is not one that is there. */
  creates?: KeptKind | undefined;
}

/** A record that can be chosen. */
export function RecordOption({ attributes, choice, creates }: Props): ReactNode {
  const { title, deleted, from, line } = choice;
  if (creates) {
    return (
      <Box component="li" {...attributes} sx={{ gap: 1 }}>
        <AddIcon fontSize="small" />
        <span>
          Create the {creates} “{title}”…
        </span>
      </Box>
    );
  }
  return (
    <Box component="li" {...attributes} sx={{ gap: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {title || 'Untitled'}
        {line && (
          <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
            {line}
          </Typography>
        )}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {deleted ? 'in the trash' : from && shortDate(from)}
      </Typography>
    </Box>
  );
}
