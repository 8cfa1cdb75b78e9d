import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { IdentityProvider } from '../../api/types';
import { CodeBlock } from '../../shared/markdown/CodeBlock';
import { proseStyles } from '../../shared/markdown/styles';

/** What the provider's administrator has to be told. */
export function Addresses({ provider }: { provider: IdentityProvider }): ReactNode {
  return (
    <Stack sx={{ gap: 0.5, mt: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {provider.serviceMetadataUrl
          ? 'At the provider, give this address of our metadata:'
          : 'At the provider, allow this address to be returned to:'}
      </Typography>
      <Box sx={proseStyles}>
        <CodeBlock>
          <code>{provider.serviceMetadataUrl ?? provider.redirectUri}</code>
        </CodeBlock>
      </Box>
    </Stack>
  );
}
