import Breadcrumbs from '@mui/material/Breadcrumbs';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink, useParams } from 'react-router-dom';
import type { Group } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { useRoles } from '../administration/administration';
import { DeleteGroup } from './DeleteGroup';
import { GroupDialog } from './GroupDialog';
import { GroupMembers } from './GroupMembers';
import { chainOf, innerOf, isGivable, nameOf, useGroups } from './groups';

/** One group: what it gives, where it stands, and who is in it. */
export function GroupPage(): ReactNode {
  const { id } = useParams();
  return (
    <Answer query={useGroups()}>
      {(groups) => {
        const group = groups.find((one) => one.id === id);
        return group ? (
          <Details key={group.id} group={group} groups={groups} />
        ) : (
          <Page title="No such group">
            <Link component={RouterLink} to="/groups">
              All groups
            </Link>
          </Page>
        );
      }}
    </Answer>
  );
}

function Details({ group, groups }: { group: Group; groups: Group[] }): ReactNode {
  const [asked, setAsked] = useState<'change' | 'delete' | null>(null);
  const held = useMe().data?.scopes ?? [];
  const roles = useRoles().data ?? [];
  const mayWrite = useCan('members:write');
  const givable = isGivable(group, roles, held);
  const inner = innerOf(group, groups);
  const outer = chainOf(group, groups).slice(0, -1);
  return (
    <Page
      title={group.name}
      lead={group.description}
      width={820}
      over={
        <Breadcrumbs aria-label="Where this group stands" sx={{ mb: 0.5 }}>
          <Link component={RouterLink} to="/groups">
            Groups
          </Link>
          {outer.map(({ id, name }) => (
            <Link key={id} component={RouterLink} to={`/groups/${id}`}>
              {name}
            </Link>
          ))}
        </Breadcrumbs>
      }
      actions={
        mayWrite && (
          <>
            <Button onClick={() => setAsked('change')}>Change</Button>
            {givable && (
              <Button color="error" onClick={() => setAsked('delete')}>
                Delete
              </Button>
            )}
          </>
        )
      }
    >
      <Stack sx={{ gap: 3 }}>
        <Stack component="section" aria-labelledby="gives" sx={{ gap: 1 }}>
          <Typography id="gives" variant="h4" component="h2">
            Roles
          </Typography>
          {group.roles.length + group.inheritedRoles.length === 0 && (
            <Typography sx={{ color: 'text.secondary' }}>It gives none.</Typography>
          )}
          <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
            {group.roles.map((id) => (
              <Chip key={id} label={nameOf(id, roles)} />
            ))}
            {outer.flatMap((one) =>
              one.roles.map((id) => (
                <Chip
                  key={one.id + id}
                  label={`${nameOf(id, roles)}, from ${one.name}`}
                  variant="outlined"
                />
              )),
            )}
          </Stack>
        </Stack>
        {inner.length > 0 && (
          <Stack component="section" aria-labelledby="within" sx={{ gap: 1 }}>
            <Typography id="within" variant="h4" component="h2">
              Groups within it
            </Typography>
            <Stack component="ul" sx={{ gap: 0.5, m: 0, pl: 2.5 }}>
              {inner.map((one) => (
                <li key={one.id}>
                  <Link component={RouterLink} to={`/groups/${one.id}`}>
                    {one.name}
                  </Link>
                  , {plural(one.members, 'member')}
                </li>
              ))}
            </Stack>
          </Stack>
        )}
        <GroupMembers group={group} mayChange={mayWrite && givable} />
      </Stack>
      {asked === 'change' && <GroupDialog group={group} onClose={() => setAsked(null)} />}
      {asked === 'delete' && (
        <DeleteGroup group={group} groups={groups} roles={roles} onClose={() => setAsked(null)} />
      )}
    </Page>
  );
}
