import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Suspense, useState, type ReactNode } from 'react';
import { Route, Routes, useNavigate } from 'react-router-dom';
import { useMe } from '../../auth/me';
import { ComeBack } from '../../layout/ComeBack';
import { shortDate } from '../../shared/format/dates';
import { Page } from '../../shared/Page';
import { Loading } from '../../shared/states/Loading';
import { FoundDialog } from './FoundDialog';
import { tokenIn } from './invitation';
import { InvitationPage } from './InvitationPage';
import { PlainFrame } from './PlainFrame';

/** What somebody sees who is signed in and belongs to no organisation. */
export function Newcomer(): ReactNode {
  return (
    <PlainFrame>
      <ComeBack />
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/invitations/:token" element={<InvitationPage />} />
          <Route path="*" element={<Choice />} />
        </Routes>
      </Suspense>
    </PlainFrame>
  );
}

function Choice(): ReactNode {
  const { data: me } = useMe();
  const mayFound = me?.mayFound !== false;
  const [founding, setFounding] = useState(false);
  const [link, setLink] = useState('');
  const navigate = useNavigate();
  const token = tokenIn(link);
  const open = (): void => {
    if (token) void navigate(`/invitations/${encodeURIComponent(token)}`);
  };
  return (
    <Page
      title="Where do you belong?"
      lead="You are signed in, and in no organisation yet."
      width={620}
    >
      <Stack sx={{ gap: 2 }}>
        {me?.organizations.map(({ id, name, deleteAt }) => (
          <Alert key={id} severity="info">
            {name} is closed, and deleted on {shortDate(deleteAt ?? '')}. Its owners can take that
            back.
          </Alert>
        ))}
        <Card component="section" sx={{ p: 3 }}>
          <Typography variant="h4" component="h2" sx={{ mb: 1 }}>
            Begin on your own
          </Typography>
          {mayFound ? (
            <>
              <Typography sx={{ mb: 2 }}>
                Found an organisation. It is yours alone until you invite others.
              </Typography>
              <Button variant="contained" onClick={() => setFounding(true)}>
                New organisation
              </Button>
            </>
          ) : (
            <Typography>
              Not here: whoever runs this installation lets people in by invitation, or by their
              mail address. Ask somebody of your organisation to invite {me.email}.
            </Typography>
          )}
        </Card>
        <Card component="section" sx={{ p: 3 }}>
          <Typography variant="h4" component="h2" sx={{ mb: 1 }}>
            Join others
          </Typography>
          <Typography sx={{ mb: 2 }}>
            Open the link in the mail that invites you, or paste it here.
          </Typography>
          <Stack
            component="form"
            direction="row"
            onSubmit={(event) => {
              event.preventDefault();
              open();
            }}
            sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
          >
            <TextField
              label="Link of the invitation"
              value={link}
              onChange={(event) => setLink(event.target.value)}
              sx={{ flex: '1 1 240px' }}
            />
            <Button type="submit" variant="outlined" disabled={!token}>
              Open
            </Button>
          </Stack>
        </Card>
      </Stack>
      {founding && <FoundDialog onClose={() => setFounding(false)} />}
    </Page>
  );
}
