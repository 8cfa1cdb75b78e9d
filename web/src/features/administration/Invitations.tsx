import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Invitation, Role } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { useGroups } from '../groups/groups';
import { InvitationLink } from './InvitationLink';
import { resend, useInvitations, withdraw } from './invitations';

/** Who was asked and has not come yet. */
export function Invitations({ roles }: { roles: Role[] }): ReactNode {
  return (
    <Answer query={useInvitations()}>
      {(all) => {
        const open = all.filter(({ state }) => state === 'pending' || state === 'expired');
        if (open.length === 0) return null;
        return (
          <Stack component="section" aria-labelledby="invited" sx={{ mt: 4, gap: 1 }}>
            <Typography id="invited" variant="h4" component="h2">
              Invited
            </Typography>
            <Stack component="ul" sx={{ gap: 1, listStyle: 'none', p: 0, m: 0 }}>
              {open.map((invitation) => (
                <Row key={invitation.id} invitation={invitation} roles={roles} />
              ))}
            </Stack>
          </Stack>
        );
      }}
    </Answer>
  );
}

function Row({ invitation, roles }: { invitation: Invitation; roles: Role[] }): ReactNode {
  const [asking, setAsking] = useState(false);
  const { email, state, expiresAt, mailedAt } = invitation;
  const groups = (useGroups().data ?? []).filter(({ id }) => invitation.groups?.includes(id));
  const again = useSave(() => resend(invitation), {
    done: ({ link }) => (link ? `Copy the new link for ${email}` : `Sent to ${email} again`),
    refresh: ['invitations'],
  });
  const end = useSave(() => withdraw(invitation), {
    done: `${email} is not invited any more`,
    refresh: ['invitations'],
  });
  const role = roles.find(({ id }) => id === invitation.roles[0])?.name ?? invitation.roles[0];
  return (
    <Card component="li" sx={{ p: 1.75 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Stack sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{email}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {state === 'expired' ? 'Expired' : 'Open until'} {shortDate(expiresAt)}
            {!mailedAt && ', not mailed'}
          </Typography>
        </Stack>
        <Chip label={role} variant="outlined" />
        {groups.map(({ id, name }) => (
          <Chip key={id} label={name} />
        ))}
        <Button onClick={() => again.mutate(undefined)} disabled={again.isPending}>
          Send again
        </Button>
        <Button color="error" onClick={() => setAsking(true)} disabled={end.isPending}>
          Withdraw
        </Button>
      </Stack>
      {again.data?.link && <InvitationLink email={email} link={again.data.link} />}
      <Confirm
        open={asking}
        title={`Withdraw the invitation of ${email}?`}
        action="Withdraw"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          end.mutate(undefined);
        }}
      >
        The link they were sent opens nothing any more. You can invite them again.
      </Confirm>
    </Card>
  );
}
