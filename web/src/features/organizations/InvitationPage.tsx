import MailIcon from '@mui/icons-material/MarkEmailReadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import { explain, ProblemError } from '../../api/problem';
import type { Me, Offer } from '../../api/types';
import { useMe } from '../../auth/me';
import { signOut } from '../../auth/signIn';
import { shortDate } from '../../shared/format/dates';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Empty } from '../../shared/states/Empty';
import { Loading } from '../../shared/states/Loading';
import { accept, useOffer } from './invitation';
import { switchTo } from './organizations';

/** Where the link of an invitation leads: what is offered, and taking it. */
export function InvitationPage(): ReactNode {
  const { token = '' } = useParams();
  const offer = useOffer(token);
  const { data: me } = useMe();
  return (
    <Page title="Invitation" width={620}>
      {offer.isPending && <Loading />}
      {offer.isError && (
        <Empty icon={<MailIcon />} title="This invitation cannot be opened" action={<ToTheStart />}>
          {offer.error instanceof ProblemError && offer.error.status === 404
            ? 'The link is not whole, or another one was sent since. Ask whoever invited you.'
            : explain(offer.error).advice}
        </Empty>
      )}
      {offer.data && me && <Offered offer={offer.data} token={token} me={me} />}
    </Page>
  );
}

const OVER: Record<Offer['state'], string | null> = {
  pending: null,
  accepted: 'It was accepted already.',
  withdrawn: 'It was withdrawn. Ask whoever invited you for another one.',
  expired: 'Its time is over. Ask whoever invited you for another one.',
};

function Offered({ offer, token, me }: { offer: Offer; token: string; me: Me }): ReactNode {
  const { organization, invitedBy, roles, email, expiresAt, state } = offer;
  const join = useSave(async () => switchTo((await accept(token)).slug));
  const belongs = me.organizations.some(({ slug }) => slug === organization.slug);
  const other = email.toLowerCase() !== me.email.toLowerCase();
  const over = belongs ? `You belong to ${organization.name} already.` : OVER[state];
  return (
    <Card sx={{ p: 3 }}>
      <Stack sx={{ gap: 2 }}>
        <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {organization.name}
        </Typography>
        <Typography>
          {invitedBy ?? 'Somebody'} asks you to join, as {roles.join(', ') || 'a member'}.
        </Typography>
        {over && <Alert severity="info">{over}</Alert>}
        {!over && other && (
          <Alert severity="warning">
            It is for {email}, and you are signed in as {me.email}. Sign in with that address, then
            open the link again.
          </Alert>
        )}
        {!over && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Open until {shortDate(expiresAt)}.
          </Typography>
        )}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {!over && !other && (
            <Button
              variant="contained"
              disabled={join.isPending}
              onClick={() => join.mutate(undefined)}
            >
              Accept and go there
            </Button>
          )}
          {!over && other && (
            <Button variant="contained" onClick={() => void signOut()}>
              Sign out
            </Button>
          )}
          <ToTheStart />
        </Stack>
      </Stack>
    </Card>
  );
}

function ToTheStart(): ReactNode {
  return (
    <Button component={Link} to="/">
      To the start
    </Button>
  );
}
