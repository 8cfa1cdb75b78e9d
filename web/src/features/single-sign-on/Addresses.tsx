import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { IdentityProvider } from '../../api/types';
import { CodeBlock } from '../../shared/markdown/CodeBlock';
import { proseStyles } from '../../shared/markdown/styles';

/** What the provider's administrator has to be told. */
export function Addresses({ provider }: { provider: IdentityProvider }): ReactNode {
  const told: [string, string | null][] = provider.serviceMetadataUrl
    ? [['At the provider, give this address of our metadata:', provider.serviceMetadataUrl]]
    : [
        ['At the provider, allow this address to be returned to:', provider.redirectUri],
        ['and this one after a sign-out:', provider.signedOutUri],
        [
          'A sign-out there ends the session here when it is told to (back-channel logout):',
          provider.backChannelLogoutUri,
        ],
      ];
  return (
    <Stack sx={{ gap: 0.5, mt: 1 }}>
      {told.map(([why, address]) => (
        <Box key={why}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {why}
          </Typography>
          <Box sx={proseStyles}>
            <CodeBlock>
              <code>{address}</code>
            </CodeBlock>
          </Box>
        </Box>
      ))}
    </Stack>
  );
}
