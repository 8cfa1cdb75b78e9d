import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { ProviderKind } from '../../api/types';

export interface Connection {
  discoveryUrl: string;
  clientId: string;
  clientSecret: string;
  metadataUrl: string;
  metadata: string;
}

interface Field {
  name: keyof Connection;
  label: string;
  hint: string;
  secret?: boolean;
  long?: boolean;
}

const FIELDS: Record<ProviderKind, Field[]> = {
  oidc: [
    {
      name: 'discoveryUrl',
      label: 'Discovery address',
      hint: 'Ends with /.well-known/openid-configuration',
    },
    { name: 'clientId', label: 'Client ID', hint: 'As the provider knows the Hub' },
    { name: 'clientSecret', label: 'Client secret', hint: '', secret: true },
  ],
  saml: [
    { name: 'metadataUrl', label: 'Address of the metadata', hint: 'Or paste it below' },
    { name: 'metadata', label: 'Metadata', hint: 'XML', long: true },
  ],
};

interface Props {
  kind: ProviderKind;
  value: Connection;
  onChange: (value: Connection) => void;
  isNew: boolean;
  said: (field: string) => string | undefined;
}

/** How a provider is reached. */
export function ConnectionFields({ kind, value, onChange, isNew, said }: Props): ReactNode {
  return FIELDS[kind].map(({ name, label, hint, secret, long }) => (
    <TextField
      key={name}
      label={label}
      value={value[name]}
      onChange={(event) => onChange({ ...value, [name]: event.target.value })}
      error={said(name) !== undefined}
      helperText={
        said(name) ??
        (secret ? (isNew ? 'Kept, and never shown' : 'Left empty, the one known stays') : hint)
      }
      {...(secret ? { type: 'password', autoComplete: 'off' } : {})}
      {...(long ? { multiline: true, minRows: 2, maxRows: 6 } : {})}
    />
  ));
}
