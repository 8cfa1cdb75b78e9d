import Avatar from '@mui/material/Avatar';
import IconButton from '@mui/material/IconButton';
import { useState, type ReactNode } from 'react';
import { useMe } from '../auth/me';
import { later } from '../shared/later';
import type { PersonActionsProps } from './PersonActions';

const PersonActions = later<PersonActionsProps>(
  async () => (await import('./PersonActions')).PersonActions,
);

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

export function PersonMenu({ onHelp }: { onHelp: () => void }): ReactNode {
  const { data: me } = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me) return null;
  return (
    <>
      <IconButton
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-label={`${initials(me.name)}, account of ${me.name}`}
        aria-haspopup="menu"
      >
        <Avatar
          sx={{
            width: 32,
            height: 32,
            fontSize: '0.8125rem',
            fontWeight: 650,
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {initials(me.name)}
        </Avatar>
      </IconButton>
      <PersonActions
        open={anchor !== null}
        me={me}
        anchor={anchor}
        onClose={() => setAnchor(null)}
        onHelp={onHelp}
      />
    </>
  );
}
