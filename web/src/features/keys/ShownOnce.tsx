import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { MadeApiKey } from '../../api/types';
import { CodeBlock } from '../../shared/markdown/CodeBlock';
import { proseStyles } from '../../shared/markdown/styles';

/** A key just made, with the way to use it. */
export function ShownOnce({
  made,
  address = '/api/v1/me',
}: {
  made: MadeApiKey;
  address?: string;
}): ReactNode {
  return (
    <Stack sx={{ gap: 1.5, pt: 1 }}>
      <Alert severity="warning">
        Nobody can show it again, we included. Keep it where you keep passwords.
      </Alert>
      <Box sx={proseStyles} data-testid="key">
        <CodeBlock>
          <code>{made.key}</code>
        </CodeBlock>
      </Box>
      <Typography variant="body2">A program sends it with each request:</Typography>
      <Box sx={proseStyles}>
        <CodeBlock>
          <code>{`curl -H "Authorization: Bearer $HUB_KEY" ${window.location.origin}${address}`}</code>
        </CodeBlock>
      </Box>
    </Stack>
  );
}
