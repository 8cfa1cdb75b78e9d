import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { IdentityProvider, ProviderState, TestResult } from '../../api/types';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Addresses } from './Addresses';
import { ProviderDialog } from './ProviderDialog';
import { deleteProvider, saveProvider, testProvider } from './sso';

const SAID: Record<ProviderState, string> = {
  draft: 'draft',
  tested: 'tested, switched off',
  active: 'active',
};

/** One provider: what it is, whether it works, and who signs in by it. */
export function ProviderCard({
  provider,
  mayWrite,
}: {
  provider: IdentityProvider;
  mayWrite: boolean;
}): ReactNode {
  const [asked, setAsked] = useState<'change' | 'delete' | null>(null);
  const { name, kind, state, domains, enforced } = provider;
  const test = useSave(() => testProvider(provider), { refresh: ['identity-providers'] });
  const change = useSave((to: ProviderState) => saveProvider(provider, { state: to }), {
    done: (now) =>
      now.state === 'active' ? `People sign in by ${name} now` : `Nobody signs in by ${name} now`,
    refresh: ['identity-providers'],
  });
  const end = useSave(() => deleteProvider(provider), {
    done: `${name} is deleted`,
    refresh: ['identity-providers', 'domains'],
  });
  return (
    <Card sx={{ p: 1.75 }} role="group" aria-label={name}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Stack sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <Typography component="h3" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {kind === 'oidc' ? 'OpenID Connect' : 'SAML 2.0'} ·{' '}
            {domains.length === 0 ? 'for no domain yet' : domains.join(', ')}
          </Typography>
        </Stack>
        {enforced && <Chip label="enforced" color="warning" variant="outlined" />}
        <Chip
          label={SAID[state]}
          color={state === 'active' ? 'success' : 'default'}
          variant="outlined"
        />
      </Stack>
      {mayWrite && (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1 }}>
          <Button
            disabled={test.isPending}
            onClick={() => test.mutate(undefined)}
            aria-label={`Test ${name}`}
          >
            Test
          </Button>
          {state === 'tested' && (
            <Button disabled={change.isPending} onClick={() => change.mutate('active')}>
              Switch on
            </Button>
          )}
          {state === 'active' && (
            <Button disabled={change.isPending} onClick={() => change.mutate('tested')}>
              Switch off
            </Button>
          )}
          <Button onClick={() => setAsked('change')} aria-label={`Change ${name}`}>
            Change
          </Button>
          <Button color="error" onClick={() => setAsked('delete')} aria-label={`Delete ${name}`}>
            Delete
          </Button>
        </Stack>
      )}
      {test.data && <Findings result={test.data} />}
      <Addresses provider={provider} />
      {asked === 'change' && <ProviderDialog provider={provider} onClose={() => setAsked(null)} />}
      <Confirm
        open={asked === 'delete'}
        title={`Delete ${name}?`}
        action="Delete"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          end.mutate(undefined);
        }}
      >
        Whoever signed in by it stays a member and signs in by password, which they choose by
        “Forgot your password?”. It cannot be taken back.
      </Confirm>
    </Card>
  );
}

function Findings({ result }: { result: TestResult }): ReactNode {
  return (
    <Alert
      severity={result.ok ? 'success' : 'error'}
      sx={{ mt: 1, overflowWrap: 'anywhere', '& .MuiAlert-message': { minWidth: 0 } }}
    >
      {result.ok ? 'It is what it is said to be.' : 'Something is wrong.'}
      <Stack component="ul" sx={{ m: 0, pl: 2.5 }}>
        {result.findings.map(({ subject, ok, detail }) => (
          <li key={subject + detail}>
            {ok ? '' : 'Wrong: '}
            {subject}: {detail}
          </li>
        ))}
      </Stack>
    </Alert>
  );
}
