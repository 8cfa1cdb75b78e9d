import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import { useRef, useState, type ReactNode } from 'react';
import type { Organization } from '../../api/types';
import { useMe } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { OrganizationLogo } from '../organizations/OrganizationLogo';
import { changeLogo, LARGEST_LOGO, removeLogo } from './administration';

const KINDS = ['image/png', 'image/jpeg', 'image/webp'];

/** The picture that stands beside the organisation's name. */
export function LogoField({ organization }: { organization: Organization }): ReactNode {
  const { data: me } = useMe();
  const logo = me?.organizations.find(({ id }) => id === organization.id)?.logo ?? null;
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const change = useSave(changeLogo, { done: 'Logo saved', refresh: ['me'] });
  const takeAway = useSave(() => removeLogo(), { done: 'Logo removed', refresh: ['me'] });
  const choose = (file: File | undefined): void => {
    if (!file) return;
    const fits = KINDS.includes(file.type) && file.size <= LARGEST_LOGO;
    setRefused(!fits);
    if (fits) change.mutate(file);
  };
  return (
    <Stack component="section" aria-label="Logo" sx={{ gap: 0.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
        <OrganizationLogo organization={{ name: organization.name, logo }} size={48} />
        <Button
          variant="outlined"
          disabled={change.isPending}
          onClick={() => input.current?.click()}
        >
          {logo ? 'Change logo' : 'Choose logo'}
        </Button>
        {logo && (
          <Button disabled={takeAway.isPending} onClick={() => takeAway.mutate(undefined)}>
            Remove logo
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept={KINDS.join(',')}
          aria-label="Logo"
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </Stack>
      <FormHelperText error={refused} role={refused ? 'alert' : undefined}>
        A picture in PNG, JPEG or WebP of at most 512 KB.
      </FormHelperText>
    </Stack>
  );
}
