import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Role } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { deleteRole, useRoles, useScopes } from './administration';
import { RoleDialog } from './RoleDialog';
import { RoleMatrix } from './RoleMatrix';

/** What each role may do, area by area, and the organisation's own ones. */
export function RolesPage(): ReactNode {
  const [editing, setEditing] = useState<Role | 'new' | null>(null);
  const mayWrite = useCan('roles:write');
  const scopes = useScopes().data ?? [];
  return (
    <Page
      title="Roles"
      lead="A role is a set of permissions. Members have one."
      width={900}
      actions={
        mayWrite && (
          <Button variant="contained" onClick={() => setEditing('new')}>
            New role
          </Button>
        )
      }
    >
      <Answer query={useRoles()}>
        {(roles) => (
          <Stack sx={{ gap: 1.5 }}>
            {roles.map((role) => (
              <RoleCard key={role.id} role={role} onEdit={() => setEditing(role)} />
            ))}
            {scopes.length > 0 && <RoleMatrix roles={roles} scopes={scopes} />}
            {editing !== null && (
              <RoleDialog
                role={editing === 'new' ? null : editing}
                roles={roles}
                onClose={() => setEditing(null)}
              />
            )}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function RoleCard({ role, onEdit }: { role: Role; onEdit: () => void }): ReactNode {
  const [asking, setAsking] = useState(false);
  const { data: me } = useMe();
  const mayWrite = useCan('roles:write');
  const { name, description, scopes, builtIn } = role;
  const mine = scopes.every((scope) => me?.scopes.includes(scope));
  const end = useSave(() => deleteRole(role), {
    done: `The role ${name} is deleted`,
    refresh: ['roles'],
  });
  return (
    <Card component="section" sx={{ p: 2.25 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography
          variant="h4"
          component="h2"
          sx={{ flex: '1 1 160px', textTransform: builtIn ? 'capitalize' : 'none' }}
        >
          {name}
        </Typography>
        {!builtIn && mayWrite && mine && (
          <>
            <Button onClick={onEdit}>Change</Button>
            <Button color="error" onClick={() => setAsking(true)} disabled={end.isPending}>
              Delete
            </Button>
          </>
        )}
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.25 }}>
        {description ?? plural(scopes.length, 'permission')}
      </Typography>
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {byArea(scopes).map(([area, actions]) => (
          <Chip key={area} label={`${area}: ${actions.join(', ')}`} variant="outlined" />
        ))}
      </Stack>
      <Confirm
        open={asking}
        title={`Delete the role ${name}?`}
        action="Delete"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          end.mutate(undefined);
        }}
      >
        It cannot be taken back. While a member has it, a group gives it, or somebody is invited
        with it, it stays.
      </Confirm>
    </Card>
  );
}

export function byArea(scopes: string[]): [string, string[]][] {
  const areas = new Map<string, string[]>();
  for (const scope of scopes) {
    const [area = scope, action = ''] = scope.split(':');
    areas.set(area, [...(areas.get(area) ?? []), action]);
  }
  return [...areas].sort(([a], [b]) => a.localeCompare(b));
}
