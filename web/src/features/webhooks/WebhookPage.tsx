import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Webhook } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Page } from '../../shared/Page';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Deliveries } from './Deliveries';
import { changeWebhook, deleteWebhook, useWebhook } from './webhooks';

export function WebhookPage(): ReactNode {
  const { id = '' } = useParams();
  return <Answer query={useWebhook(id)}>{(found) => <Details webhook={found} />}</Answer>;
}

function Details({ webhook }: { webhook: Webhook }): ReactNode {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const change = useSave((active: boolean) => changeWebhook(webhook, { active }), {
    refresh: ['webhooks'],
  });
  const remove = useSave(() => deleteWebhook(webhook), {
    done: 'Webhook deleted',
    refresh: ['webhooks'],
    onDone: () => void navigate('/webhooks'),
  });
  return (
    <Page
      title={webhook.url}
      width={900}
      lead={webhook.eventTypes.join(', ')}
      actions={
        <Gate scope="webhooks:write">
          <FormControlLabel
            label="Active"
            control={<Switch checked={webhook.active} onChange={(_, on) => change.mutate(on)} />}
          />
          <Button color="error" onClick={() => setAsking(true)}>
            Delete
          </Button>
        </Gate>
      }
    >
      {!webhook.active && webhook.disabledReason && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2.5 }}>
          <AlertTitle>Switched off by the Hub</AlertTitle>
          {webhook.disabledReason}
        </Alert>
      )}
      <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
        Deliveries
      </Typography>
      <Deliveries webhook={webhook.id} />
      <Confirm
        open={asking}
        title="Delete this webhook?"
        action="Delete"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove.mutate(undefined);
        }}
      >
        Nothing is sent to it any more, and its delivery log is gone.
      </Confirm>
    </Page>
  );
}
