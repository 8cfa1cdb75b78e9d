import CurrentIcon from '@mui/icons-material/CheckOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem, { type MenuItemProps } from '@mui/material/MenuItem';
import type { ReactNode } from 'react';
import type { OwnOrganization } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { useSave } from '../../shared/saving/useSave';
import { OrganizationLogo } from './OrganizationLogo';
import { switchTo } from './organizations';

interface Props extends MenuItemProps {
  organization: OwnOrganization;
  current: boolean;
  onChosen: () => void;
}

/** One of several organisations to be in; what else a menu gives its items goes through. */
export function OrganizationItem({ organization, current, onChosen, ...item }: Props): ReactNode {
  const { slug, name, roles, deleteAt } = organization;
  const change = useSave(() => switchTo(slug));
  return (
    <MenuItem
      {...item}
      role="menuitemradio"
      aria-checked={current}
      onClick={() => {
        onChosen();
        if (!current) change.mutate(undefined);
      }}
    >
      <ListItemIcon>
        <OrganizationLogo organization={organization} />
      </ListItemIcon>
      <ListItemText
        primary={name}
        secondary={deleteAt ? `closed, deleted on ${shortDate(deleteAt)}` : roles.join(', ')}
      />
      {current && <CurrentIcon fontSize="small" sx={{ ml: 2 }} />}
    </MenuItem>
  );
}
