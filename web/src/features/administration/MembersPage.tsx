import InviteIcon from '@mui/icons-material/PersonAddOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useCan, useMe } from '../../auth/me';
import { Page } from '../../shared/Page';
import { useRoles } from './administration';
import { Invitations } from './Invitations';
import { InviteDialog } from './InviteDialog';
import { Members } from './Members';

export function MembersPage(): ReactNode {
  const [inviting, setInviting] = useState(false);
  const { data: me } = useMe();
  const mayInvite = useCan('members:write');
  const roles = useRoles().data ?? [];
  // nobody gives more than they have
  const givable = roles.filter(({ scopes }) => scopes.every((scope) => me?.scopes.includes(scope)));
  return (
    <Page
      title="Members"
      lead="Who belongs to the organisation, and what each may do."
      width={820}
      actions={
        mayInvite &&
        givable.length > 0 && (
          <Button variant="contained" startIcon={<InviteIcon />} onClick={() => setInviting(true)}>
            Invite people
          </Button>
        )
      }
    >
      <Members roles={roles} givable={givable} />
      {mayInvite && <Invitations roles={roles} />}
      {inviting && (
        <InviteDialog
          roles={givable.filter(({ id }) => id !== 'owner')}
          onClose={() => setInviting(false)}
        />
      )}
    </Page>
  );
}
