import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { TableColumn } from '../../../api/types';
import { preview, type Choices } from './columns';

interface Props {
  columns: TableColumn[];
  choices: Choices;
  multiple: string;
}

/** The first rows as they will become records. */
export function RowPreview({ columns, choices, multiple }: Props): ReactNode {
  const rows = preview(columns, choices, multiple);
  if (rows.length === 0) return null;
  return (
    <Stack component="section" aria-label="The first rows as records" sx={{ gap: 1 }}>
      <Typography variant="h5" component="h3">
        The first rows as they will be
      </Typography>
      {rows.map((row, at) => (
        <Paper key={at} variant="outlined" sx={{ borderRadius: '14px', p: 1.5 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {row.title || 'Without a title'}
          </Typography>
          <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {row.content || 'Without a content: the row is left out'}
          </Typography>
          {row.rest.map(([name, value]) => (
            <Typography
              key={name}
              variant="body2"
              sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
            >
              {name}: {value}
            </Typography>
          ))}
        </Paper>
      ))}
    </Stack>
  );
}
