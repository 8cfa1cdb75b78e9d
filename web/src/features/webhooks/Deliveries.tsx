import WebhookIcon from '@mui/icons-material/WebhookOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Attempt, Delivery } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { When } from '../../shared/format/When';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { replay, useDeliveries } from './webhooks';

const COLOURS = {
  pending: 'info',
  delivered: 'success',
  failed: 'warning',
  dead: 'error',
} as const;

const said = ({ status, error, durationMs }: Attempt): string =>
  [
    status ? `answered ${status}` : (error?.replace(/\.$/, '') ?? 'no answer'),
    durationMs != null && `${durationMs} ms`,
  ]
    .filter(Boolean)
    .join(' · ');

export function Deliveries({ webhook }: { webhook: string }): ReactNode {
  return (
    <Answer query={useDeliveries(webhook)}>
      {(all) =>
        all.length === 0 ? (
          <Empty icon={<WebhookIcon />} title="Nothing was sent yet">
            As soon as one of its events happens, the call and its answer are logged here.
          </Empty>
        ) : (
          <Stack component="ul" sx={{ gap: 1, listStyle: 'none', p: 0, m: 0 }}>
            {all.map((delivery) => (
              <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
            ))}
          </Stack>
        )
      }
    </Answer>
  );
}

function DeliveryRow({ webhook, delivery }: { webhook: string; delivery: Delivery }): ReactNode {
  const again = useSave(() => replay(webhook, delivery.id), {
    done: 'Sent again',
    refresh: ['webhooks'],
  });
  const last = delivery.attempts.at(-1);
  return (
    <Card
      component="li"
      sx={{ p: 1.75, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Stack sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography sx={{ fontWeight: 600 }}>{delivery.eventType}</Typography>
          <Chip label={delivery.state} color={COLOURS[delivery.state]} variant="outlined" />
        </Stack>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {last ? said(last) : 'waiting'}
          {delivery.attempts.length > 1 && ` · ${delivery.attempts.length} attempts`} ·{' '}
          <When at={last?.at ?? delivery.createdAt} />
        </Typography>
      </Stack>
      <Gate scope="webhooks:write">
        <Button
          size="small"
          variant="outlined"
          disabled={again.isPending}
          onClick={() => again.mutate(undefined)}
        >
          Replay
        </Button>
      </Gate>
    </Card>
  );
}
