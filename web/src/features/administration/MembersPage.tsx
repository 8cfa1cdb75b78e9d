import Avatar from '@mui/material/Avatar';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Member, Role } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { changeRole, useMembers, useRoles } from './administration';

export function MembersPage(): ReactNode {
  const roles = useRoles().data ?? [];
  return (
    <Page title="Members" lead="Who belongs to the organisation, and what each may do." width={820}>
      <Answer query={useMembers()}>
        {(members) => (
          <Stack component="ul" sx={{ gap: 1, listStyle: 'none', p: 0, m: 0 }}>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} roles={roles} />
            ))}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function MemberRow({ member, roles }: { member: Member; roles: Role[] }): ReactNode {
  const mayWrite = useCan('members:write');
  const self = useMe().data?.id === member.id;
  const change = useSave((role: string) => changeRole(member, role), {
    done: (_, role) => `${member.name} is ${role} now`,
    refresh: ['members'],
  });
  const role = member.role ?? member.roles[0] ?? '';
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
      </Stack>
      {member.enabled === false && <Chip label="disabled" variant="outlined" />}
      {mayWrite && !self && roles.length > 0 ? (
        <TextField
          select
          label="Role"
          value={role}
          onChange={(event) => change.mutate(event.target.value)}
          disabled={change.isPending}
          sx={{ minWidth: 130 }}
        >
          {roles.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <Chip label={role || 'no role'} variant="outlined" />
      )}
    </Card>
  );
}
