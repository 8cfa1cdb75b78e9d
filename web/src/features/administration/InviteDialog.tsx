import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { InvitationBatch, Role } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { GroupChoice } from '../groups/GroupChoice';
import { addressesIn, inviteAll } from './invitations';
import { InvitationLink } from './InvitationLink';

const MOST = 100;

interface Props {
  /** Those that may be given. */
  roles: Role[];
  onClose: () => void;
}

/** Asks one or many to join, by mail. */
export function InviteDialog({ roles, onClose }: Props): ReactNode {
  const [text, setText] = useState('');
  const [role, setRole] = useState(roles.at(-1)?.id ?? '');
  const [groups, setGroups] = useState<string[]>([]);
  const emails = addressesIn(text);
  const invite = useSave(() => inviteAll(emails, role, groups), {
    refresh: ['invitations'],
    // what was not accepted stays in the field, to be put right
    onDone: ({ items }) =>
      setText(
        items
          .filter(({ result }) => result === 'failed')
          .map(({ email }) => email)
          .join('\n'),
      ),
  });
  const ready = emails.length > 0 && emails.length <= MOST && role !== '' && !invite.isPending;
  const submit = (): void => {
    if (ready) invite.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="invite-title">
      <DialogTitle id="invite-title">Invite people</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {invite.data && <Outcome batch={invite.data} />}
          <TextField
            label="Addresses"
            autoFocus
            multiline
            minRows={3}
            maxRows={10}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={emails.length > MOST}
            helperText={
              emails.length > MOST
                ? `${emails.length} addresses; at most ${MOST} at once.`
                : 'One a line, or a list as your mail program writes it.'
            }
          />
          <TextField
            select
            label="Role"
            value={role}
            onChange={(event) => setRole(event.target.value)}
            helperText="What it may do stands under Roles. It can be changed later."
          >
            {roles.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <GroupChoice roles={roles} value={groups} onChange={setGroups} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{invite.data ? 'Close' : 'Cancel'}</Button>
        <Button variant="contained" disabled={!ready} onClick={submit}>
          Invite{emails.length > 1 ? ` ${emails.length}` : ''}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Outcome({ batch: { items, counts } }: { batch: InvitationBatch }): ReactNode {
  const links = items.filter(({ link }) => link);
  const failed = items.filter(({ result }) => result === 'failed');
  return (
    <Stack sx={{ gap: 1 }}>
      {counts.invited > 0 && (
        <Alert severity="success">
          {plural(counts.invited, 'person', 'people')} invited
          {links.length === 0 ? ' by mail.' : '.'}
        </Alert>
      )}
      {links.map(({ email, link }) => (
        <InvitationLink key={email} email={email} link={link ?? ''} />
      ))}
      {failed.map(({ email, detail }) => (
        <Alert key={email} severity="error" sx={{ overflowWrap: 'anywhere' }}>
          {email}: {detail}
        </Alert>
      ))}
    </Stack>
  );
}
