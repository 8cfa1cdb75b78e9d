import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { namesIn } from './variables';

export function VariableNote({ template }: { template: string }): ReactNode {
  const names = namesIn(template);
  return (
    <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {names.length === 0 ? (
          <>
            No variables. Write <code>{'{{name}}'}</code> to add one.
          </>
        ) : (
          'Variables:'
        )}
      </Typography>
      {names.map((name) => (
        <Chip key={name} label={name} variant="outlined" />
      ))}
    </Stack>
  );
}
