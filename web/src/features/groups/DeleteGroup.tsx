import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Group, GroupMember, Page, Role } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { chainOf, deleteGroup, innerOf, nameOf, useReached } from './groups';

interface Props {
  group: Group;
  groups: Group[];
  roles: Role[];
  onClose: () => void;
}

/** Says who loses what before it deletes. */
export function DeleteGroup({ group, groups, roles, onClose }: Props): ReactNode {
  const navigate = useNavigate();
  const end = useSave(() => deleteGroup(group), {
    done: `The group ${group.name} is deleted`,
    refresh: ['groups', 'members', 'invitations', 'me'],
    onDone: () => void navigate('/groups'),
  });
  const inner = innerOf(group, groups);
  const outer = chainOf(group, groups).at(-2);
  return (
    <Confirm
      open
      title={`Delete the group ${group.name}?`}
      action="Delete"
      onCancel={onClose}
      onConfirm={() => {
        if (!end.isPending) end.mutate(undefined);
      }}
    >
      <Stack sx={{ gap: 1 }}>
        <Answer query={useReached(group.id, true)}>
          {(reached) => <Typography>{lossOf(group, reached, roles)}</Typography>}
        </Answer>
        {inner.length > 0 && (
          <Typography>
            {inner.map(({ name }) => name).join(', ')} {inner.length === 1 ? 'stays' : 'stay'} and{' '}
            {inner.length === 1 ? 'stands' : 'stand'} in {outer ? outer.name : 'no other group'}{' '}
            then.
          </Typography>
        )}
        <Typography>It cannot be taken back.</Typography>
      </Stack>
    </Confirm>
  );
}

function lossOf(
  { roles: given, inheritedRoles, members }: Group,
  { items, total: counted }: Page<GroupMember>,
  roles: Role[],
): string {
  const total = counted ?? items.length;
  if (total === 0) return 'Nobody is in it.';
  const named = items.slice(0, total > 5 ? 4 : 5).map(({ name }) => name);
  const more = total - named.length;
  const who = [...named, ...(more > 0 ? [plural(more, 'other')] : [])].join(', ');
  const called = (ids: string[]): string => ids.map((id) => nameOf(id, roles)).join(', ');
  const lose = total === 1 ? 'loses' : 'lose';
  const theirs =
    given.length > 0 ? `${lose}: ${called(given)}` : `${lose} no role that it gives itself`;
  const inherited =
    members > 0 && inheritedRoles.length > 0
      ? ` Who is in it directly loses ${called(inheritedRoles)} as well.`
      : '';
  return `${who} ${theirs}, where they do not have it otherwise.${inherited}`;
}
