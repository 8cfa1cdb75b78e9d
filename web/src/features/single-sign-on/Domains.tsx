import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { MailDomain } from '../../api/types';
import { CodeBlock } from '../../shared/markdown/CodeBlock';
import { proseStyles } from '../../shared/markdown/styles';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { claimDomain, removeDomain, useDomains, verifyDomain } from './sso';

/** What the part behind the @ is of the organisation's addresses. */
export function Domains({ mayWrite }: { mayWrite: boolean }): ReactNode {
  const [name, setName] = useState('');
  const claim = useSave((typed: string) => claimDomain(typed), {
    done: ({ name: claimed }) => `${claimed} is listed; its record in DNS is still missing`,
    refresh: ['domains'],
    onDone: () => setName(''),
  });
  const said = saidOf(claim.error, 'name');
  return (
    <Stack component="section" aria-labelledby="domains" sx={{ gap: 1.25 }}>
      <Typography id="domains" variant="h4" component="h2">
        Domains
      </Typography>
      <Answer query={useDomains()}>
        {(domains) => (
          <>
            {domains.length === 0 && (
              <Typography sx={{ color: 'text.secondary' }}>
                None yet. A domain counts once a record in DNS shows that it is yours.
              </Typography>
            )}
            {domains.map((domain) => (
              <DomainCard key={domain.id} domain={domain} mayWrite={mayWrite} />
            ))}
          </>
        )}
      </Answer>
      {mayWrite && (
        <Stack
          component="form"
          direction="row"
          sx={{ gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '' && !claim.isPending) claim.mutate(name.trim());
          }}
        >
          <TextField
            label="Domain"
            placeholder="example.org"
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={said !== undefined}
            helperText={said}
            size="small"
            sx={{ flex: '1 1 220px' }}
            slotProps={{ htmlInput: { maxLength: 253, autoCapitalize: 'none', spellCheck: false } }}
          />
          <Button type="submit" disabled={name.trim() === '' || claim.isPending}>
            Add domain
          </Button>
        </Stack>
      )}
    </Stack>
  );
}

function DomainCard({ domain, mayWrite }: { domain: MailDomain; mayWrite: boolean }): ReactNode {
  const [leaving, setLeaving] = useState(false);
  const verify = useSave(() => verifyDomain(domain), {
    done: `${domain.name} is yours`,
    refresh: ['domains'],
  });
  const end = useSave(() => removeDomain(domain), {
    done: `${domain.name} is given up`,
    refresh: ['domains', 'identity-providers'],
  });
  return (
    <Card sx={{ p: 1.75 }} role="group" aria-label={domain.name}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600, flex: '1 1 160px', overflowWrap: 'anywhere' }}>
          {domain.name}
        </Typography>
        <Chip
          label={domain.verified ? 'verified' : 'not verified'}
          color={domain.verified ? 'success' : 'default'}
          variant="outlined"
        />
        {mayWrite && !domain.verified && (
          <Button disabled={verify.isPending} onClick={() => verify.mutate(undefined)}>
            Verify
          </Button>
        )}
        {mayWrite && (
          <Button
            color="error"
            aria-label={`Remove ${domain.name}`}
            onClick={() => setLeaving(true)}
          >
            Remove
          </Button>
        )}
      </Stack>
      {!domain.verified && (
        <Stack sx={{ gap: 0.5, mt: 1 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Add a record of type TXT to DNS, under {domain.record.name}, that says:
          </Typography>
          <Box sx={proseStyles}>
            <CodeBlock>
              <code>{domain.record.value}</code>
            </CodeBlock>
          </Box>
        </Stack>
      )}
      <Confirm
        open={leaving}
        title={`Give up ${domain.name}?`}
        action="Give it up"
        onCancel={() => setLeaving(false)}
        onConfirm={() => {
          setLeaving(false);
          end.mutate(undefined);
        }}
      >
        Its people sign in by password again. Another organisation may claim it.
      </Confirm>
    </Card>
  );
}
