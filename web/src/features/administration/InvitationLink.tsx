import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { CodeBlock } from '../../shared/markdown/CodeBlock';
import { proseStyles } from '../../shared/markdown/styles';

/** Shown once, where no mail went out. */
export function InvitationLink({ email, link }: { email: string; link: string }): ReactNode {
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}>
      No mail went out to {email}. Hand on this link yourself; nobody can show it again.
      <Box sx={proseStyles}>
        <CodeBlock>
          <code>{link}</code>
        </CodeBlock>
      </Box>
    </Alert>
  );
}
