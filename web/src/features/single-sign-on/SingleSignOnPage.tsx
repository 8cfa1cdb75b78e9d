import AddIcon from '@mui/icons-material/Add';
import LoginIcon from '@mui/icons-material/LoginOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../auth/me';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { Domains } from './Domains';
import { ProviderCard } from './ProviderCard';
import { ProviderDialog } from './ProviderDialog';
import { Provisioning } from './Provisioning';
import { useProviders } from './sso';

/** The organisation's own sign-in: its domains, and the identity providers that they lead to. */
export function SingleSignOnPage(): ReactNode {
  const [making, setMaking] = useState(false);
  const mayWrite = useCan('sso:write');
  const mayProvision = useCan('scim:write');
  const make = mayWrite && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setMaking(true)}>
      New provider
    </Button>
  );
  return (
    <Page
      title="Single sign-on"
      lead="People with an address of your domains sign in through your company’s identity provider, and are members from their first time on."
      width={820}
      actions={make}
    >
      <Stack sx={{ gap: 4 }}>
        <Domains mayWrite={mayWrite} />
        <Stack component="section" aria-labelledby="providers" sx={{ gap: 1.25 }}>
          <Typography id="providers" variant="h4" component="h2">
            Identity providers
          </Typography>
          <Answer query={useProviders()}>
            {(providers) =>
              providers.length === 0 ? (
                <Empty icon={<LoginIcon />} title="No provider yet">
                  Any that speaks OpenID Connect or SAML 2.0. It is a draft until you tested it.
                </Empty>
              ) : (
                <>
                  {providers.map((provider) => (
                    <ProviderCard key={provider.id} provider={provider} mayWrite={mayWrite} />
                  ))}
                </>
              )
            }
          </Answer>
        </Stack>
        {mayProvision && <Provisioning />}
      </Stack>
      {making && <ProviderDialog provider={null} onClose={() => setMaking(false)} />}
    </Page>
  );
}
