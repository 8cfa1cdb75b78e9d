import AddIcon from '@mui/icons-material/GroupAddOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { Group } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { useRoles } from '../administration/administration';
import { GroupDialog } from './GroupDialog';
import { innerOf, nameOf, useGroups } from './groups';

/** The groups as they stand in each other. */
export function GroupsPage(): ReactNode {
  const [making, setMaking] = useState(false);
  const navigate = useNavigate();
  const mayWrite = useCan('members:write');
  const make = mayWrite && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setMaking(true)}>
      New group
    </Button>
  );
  return (
    <Page
      title="Groups"
      lead="Whoever is in a group has its roles beside their own, and those of the groups that it stands in."
      width={820}
      actions={make}
    >
      <Answer query={useGroups()}>
        {(groups) =>
          groups.length === 0 ? (
            <Empty icon={<AddIcon />} title="No groups yet">
              A group gives several people a role at once, and takes it from them at once.
            </Empty>
          ) : (
            <Branch of={null} groups={groups} />
          )
        }
      </Answer>
      {making && (
        <GroupDialog
          group={null}
          onClose={() => setMaking(false)}
          onSaved={({ id }) => void navigate(`/groups/${id}`)}
        />
      )}
    </Page>
  );
}

function Branch({ of, groups }: { of: Group | null; groups: Group[] }): ReactNode {
  const inner = innerOf(of, groups);
  if (inner.length === 0) return null;
  return (
    <Stack
      component="ul"
      sx={{ gap: 1, listStyle: 'none', p: 0, m: 0, ...(of && { pl: { xs: 1.5, sm: 3 }, mt: 1 }) }}
    >
      {inner.map((group) => (
        <li key={group.id}>
          <GroupCard group={group} />
          <Branch of={group} groups={groups} />
        </li>
      ))}
    </Stack>
  );
}

function GroupCard({ group }: { group: Group }): ReactNode {
  const roles = useRoles().data ?? [];
  return (
    <Card sx={{ p: 1.75, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Stack sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/groups/${group.id}`}
          sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {group.name}
        </Link>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {plural(group.members, 'member')}
          {group.description && ` · ${group.description}`}
        </Typography>
      </Stack>
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {group.roles.map((id) => (
          <Chip key={id} label={nameOf(id, roles)} variant="outlined" />
        ))}
      </Stack>
    </Card>
  );
}
