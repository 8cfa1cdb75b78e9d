import AddIcon from '@mui/icons-material/Add';
import WebhookIcon from '@mui/icons-material/WebhookOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Gate } from '../../auth/Gate';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { WebhookDialog } from './WebhookDialog';
import { useWebhooks } from './webhooks';

export function WebhooksPage(): ReactNode {
  const webhooks = useWebhooks();
  const [creating, setCreating] = useState(false);
  const add = (
    <Gate scope="webhooks:write">
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
        Add webhook
      </Button>
    </Gate>
  );
  return (
    <Page
      title="Webhooks"
      lead="Tell other systems when something happens here: signed, retried, replayable."
      width={820}
      actions={add}
    >
      <Answer query={webhooks}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<WebhookIcon />} title="No webhooks" action={add}>
              Give an address and choose events. Every call is signed, and repeated until it
              arrives.
            </Empty>
          ) : (
            <Stack sx={{ gap: 1.25 }}>
              {all.map(({ id, url, eventTypes, active, disabledReason }) => (
                <Card key={id}>
                  <CardActionArea component={Link} to={`/webhooks/${id}`} sx={{ p: 2 }}>
                    <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
                      <Typography sx={{ fontWeight: 600, flex: 1, overflowWrap: 'anywhere' }}>
                        {url}
                      </Typography>
                      <Chip
                        label={active ? 'active' : disabledReason ? 'switched off' : 'paused'}
                        color={active ? 'success' : disabledReason ? 'warning' : 'default'}
                        variant="outlined"
                      />
                    </Stack>
                    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                      {plural(eventTypes.length, 'event')}: {eventTypes.slice(0, 4).join(', ')}
                    </Typography>
                  </CardActionArea>
                </Card>
              ))}
            </Stack>
          )
        }
      </Answer>
      {creating && <WebhookDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
