import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useCan } from '../../auth/me';
import { CodeBlock } from '../../shared/markdown/CodeBlock';
import { proseStyles } from '../../shared/markdown/styles';
import { Answer } from '../../shared/states/Answer';
import { KeyCard } from '../keys/KeyCard';
import { KeyDialog, type Purpose } from '../keys/KeyDialog';
import { useKeysFor } from '../keys/keys';

const SCOPE = 'scim:write';

const PURPOSE: Purpose = {
  name: 'Company directory',
  scopes: [SCOPE],
  address: '/scim/v2/Users?count=1',
};

/** How the company's directory says who belongs here, and by which keys it may. */
export function Provisioning(): ReactNode {
  const [making, setMaking] = useState(false);
  const mayMake = useCan('organization:write');
  return (
    <Stack component="section" aria-labelledby="provisioning" sx={{ gap: 1.25 }}>
      <Typography id="provisioning" variant="h4" component="h2">
        Provisioning by SCIM
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        Your company’s directory says who belongs here and in which groups. People whose address is
        in a verified domain are members from their first sign-in on, without a mail; whoever it
        switches off is locked out within two seconds. Owners it cannot touch. A group that it makes
        gives nothing until you give it a role under{' '}
        <Link component={RouterLink} to="/groups" underline="always">
          Groups
        </Link>
        .
      </Typography>
      <Typography variant="body2">The directory is told this address, and a key:</Typography>
      <Box sx={proseStyles}>
        <CodeBlock>
          <code>{`${window.location.origin}/scim/v2`}</code>
        </CodeBlock>
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
        <li>
          Microsoft Entra: in the enterprise application under Provisioning choose Automatic. The
          address is the Tenant URL, the key the Secret Token.
        </li>
        <li>
          Okta: in the application under Provisioning choose SCIM with HTTP Header. The address is
          the base URL, <code>userName</code> the unique identifier, the key the token.
        </li>
      </Box>
      <Answer query={useKeysFor(SCOPE)}>
        {(keys) => (
          <>
            {keys.length === 0 && (
              <Typography sx={{ color: 'text.secondary' }}>No directory has a key yet.</Typography>
            )}
            {keys.map((key) => (
              <KeyCard key={key.id} made={key} heading="h3" />
            ))}
          </>
        )}
      </Answer>
      {mayMake && (
        <Button sx={{ alignSelf: 'flex-start' }} onClick={() => setMaking(true)}>
          Make a key for the directory
        </Button>
      )}
      {making && <KeyDialog purpose={PURPOSE} onClose={() => setMaking(false)} />}
    </Stack>
  );
}
