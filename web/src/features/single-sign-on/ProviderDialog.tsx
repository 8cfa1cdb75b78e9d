import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { IdentityProvider, ProviderKind } from '../../api/types';
import { useMe } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { ConnectionFields, type Connection } from './ConnectionFields';
import { Enforcement } from './Enforcement';
import { MappingEditor } from './MappingEditor';
import { saveProvider, useDomains, type ProviderFields } from './sso';

interface Props {
  /** Null to make one. */
  provider: IdentityProvider | null;
  onClose: () => void;
}

/** How a provider is reached, for whom it is, and what its people get. */
export function ProviderDialog({ provider, onClose }: Props): ReactNode {
  const isOwner = useMe().data?.roles.includes('owner') ?? false;
  const verified = (useDomains().data ?? []).filter((domain) => domain.verified);
  const [kind, setKind] = useState<ProviderKind>(provider?.kind ?? 'oidc');
  const [name, setName] = useState(provider?.name ?? '');
  const [connection, setConnection] = useState<Connection>({
    discoveryUrl: provider?.discoveryUrl ?? '',
    clientId: provider?.clientId ?? '',
    clientSecret: '',
    metadataUrl: provider?.metadataUrl ?? '',
    metadata: provider?.metadata ?? '',
  });
  const [domains, setDomains] = useState(provider?.domains ?? []);
  const [mapping, setMapping] = useState(
    provider?.mapping ?? { claim: null, defaultRole: 'viewer', rules: [] },
  );
  const [breakGlass, setBreakGlass] = useState(provider?.enforced ? provider.breakGlass : null);
  const save = useSave((fields: ProviderFields) => saveProvider(provider, fields), {
    done: 'Saved',
    refresh: ['identity-providers', 'domains'],
    onDone: onClose,
  });
  const submit = (): void => {
    const { clientSecret, ...rest } = connection;
    const given = Object.fromEntries(
      Object.entries(rest).map(([field, value]) => [field, value.trim() || null]),
    );
    save.mutate({
      ...(provider ? {} : { kind }),
      name: name.trim(),
      ...given,
      ...(clientSecret ? { clientSecret } : {}),
      domains,
      mapping: { ...mapping, rules: (mapping.rules ?? []).filter(({ value }) => value.trim()) },
      ...(isOwner ? { enforced: breakGlass !== null, breakGlass } : {}),
    });
  };
  const said = (field: string): string | undefined => saidOf(save.error, field);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="provider-title">
      <DialogTitle id="provider-title">
        {provider ? `Change ${provider.name}` : 'New provider'}
      </DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {!provider && (
            <TextField
              select
              label="Protocol"
              value={kind}
              onChange={(event) => setKind(event.target.value as ProviderKind)}
            >
              <MenuItem value="oidc">OpenID Connect</MenuItem>
              <MenuItem value="saml">SAML 2.0</MenuItem>
            </TextField>
          )}
          <TextField
            label="Name"
            required
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={said('name') !== undefined}
            helperText={said('name')}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <ConnectionFields
            kind={kind}
            value={connection}
            onChange={setConnection}
            isNew={!provider}
            said={said}
          />
          <Autocomplete
            multiple
            options={verified.map((domain) => domain.name)}
            value={domains}
            onChange={(_, chosen) => setDomains(chosen)}
            noOptionsText="No verified domain"
            renderInput={(input) => (
              <TextField
                {...input}
                label="For the domains"
                error={said('domains') !== undefined}
                helperText={said('domains') ?? 'Verified ones'}
              />
            )}
          />
          <MappingEditor value={mapping} onChange={setMapping} said={said('mapping')} />
          {isOwner && (
            <Enforcement value={breakGlass} onChange={setBreakGlass} said={said('breakGlass')} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={name.trim() === '' || save.isPending}
          onClick={submit}
        >
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
