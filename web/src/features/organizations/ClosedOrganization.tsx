import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Me } from '../../api/types';
import { longDate } from '../../shared/format/dates';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { reopen, switchTo } from './organizations';
import { PlainFrame } from './PlainFrame';

/** All there is of an organisation that is to be deleted, for those who can take that back. */
export function ClosedOrganization({ me }: { me: Me }): ReactNode {
  const { id, name, deleteAt } = me.organization;
  const takeBack = useSave(reopen);
  const open = me.organizations.filter((other) => other.id !== id && !other.deleteAt);
  return (
    <PlainFrame>
      <Page
        title={`${name} is closed`}
        lead={`It is deleted for good on ${longDate(deleteAt ?? '')}.`}
        width={620}
      >
        <Stack sx={{ gap: 2 }}>
          <Card component="section" sx={{ p: 3 }}>
            <Typography sx={{ mb: 2 }}>
              Until then nobody gets in, and nothing of it is lost. Taken back, it is as it was.
            </Typography>
            <Button
              variant="contained"
              disabled={takeBack.isPending}
              onClick={() => takeBack.mutate(undefined)}
            >
              Take the deletion back
            </Button>
          </Card>
          {open.map(({ slug, name: other }) => (
            <Button key={slug} sx={{ alignSelf: 'flex-start' }} onClick={() => void switchTo(slug)}>
              Go to {other}
            </Button>
          ))}
        </Stack>
      </Page>
    </PlainFrame>
  );
}
