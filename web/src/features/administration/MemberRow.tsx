import Avatar from '@mui/material/Avatar';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Member, Role } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { changeMember } from './administration';
import { MemberActions } from './MemberActions';

interface Props {
  member: Member;
  roles: Role[];
  /** Those of them that whoever looks may give. */
  givable: Role[];
  /** Whoever looks. */
  me: Member | undefined;
}

export function MemberRow({ member, roles, givable, me }: Props): ReactNode {
  const owns = me?.role === 'owner';
  const self = me?.id === member.id;
  const mayChange = useCan('members:write') && !self && (owns || member.role !== 'owner');
  const named = (id: string): string => roles.find((role) => role.id === id)?.name ?? id;
  const change = useSave((role: string) => changeMember(member, { role }), {
    done: (_, role) => `${member.name} is ${named(role)} now`,
    refresh: ['members'],
  });
  const role = member.role ?? '';
  const choice = givable.some(({ id }) => id === role)
    ? givable
    : [...roles.filter(({ id }) => id === role), ...givable];
  return (
    <Card
      component="li"
      sx={{ p: 1.75, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Avatar
        sx={{ bgcolor: 'action.selected', color: 'text.primary', fontSize: '0.9rem' }}
        aria-hidden
      >
        {member.name.charAt(0).toUpperCase()}
      </Avatar>
      <Stack sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {member.name}
          {self && ' (you)'}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {member.email}
        </Typography>
        {member.groups !== undefined && member.groups.length > 0 && (
          <Stack
            component="ul"
            aria-label={`Groups of ${member.name}`}
            direction="row"
            sx={{ gap: 0.5, flexWrap: 'wrap', listStyle: 'none', p: 0, m: 0, mt: 0.5 }}
          >
            {member.groups.map((group) => (
              <li key={group.id}>
                <Chip
                  component={Link}
                  to={`/groups/${group.id}`}
                  clickable
                  size="small"
                  label={group.name}
                />
              </li>
            ))}
          </Stack>
        )}
      </Stack>
      {member.enabled === false && <Chip label="deactivated" variant="outlined" />}
      {mayChange && choice.length > 0 ? (
        <TextField
          select
          label="Role"
          value={role}
          onChange={(event) => change.mutate(event.target.value)}
          disabled={change.isPending}
          sx={{ minWidth: 130 }}
        >
          {choice.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <Chip label={role ? named(role) : 'no role'} variant="outlined" />
      )}
      {mayChange && <MemberActions member={member} owner={owns ? me : undefined} />}
    </Card>
  );
}
