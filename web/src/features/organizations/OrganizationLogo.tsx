import Avatar from '@mui/material/Avatar';
import type { ReactNode } from 'react';
import type { OwnOrganization } from '../../api/types';

interface Props {
  organization: Pick<OwnOrganization, 'name' | 'logo'>;
  size?: number;
}

/** Its picture, or the first letter of its name. The name stands beside it, so it says nothing by itself. */
export function OrganizationLogo({ organization: { name, logo }, size = 24 }: Props): ReactNode {
  return (
    <Avatar
      variant="rounded"
      src={logo ?? undefined}
      alt=""
      aria-hidden
      slotProps={{ img: { style: { objectFit: 'contain' } } }}
      sx={{
        width: size,
        height: size,
        fontSize: size * 0.5,
        bgcolor: logo ? 'transparent' : undefined,
      }}
    >
      {name.charAt(0).toUpperCase()}
    </Avatar>
  );
}
