import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { ApiKey } from '../../api/types';
import { shortDate } from '../../shared/format/dates';
import { When } from '../../shared/format/When';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { byArea } from '../administration/RolesPage';
import { isOver, revokeKey } from './keys';

/** One key, and the way to end it. */
export function KeyCard({
  made,
  heading = 'h2',
}: {
  made: ApiKey;
  heading?: 'h2' | 'h3';
}): ReactNode {
  const [asking, setAsking] = useState(false);
  const [now] = useState(() => Date.now());
  const revoke = useSave(() => revokeKey(made), {
    done: `${made.name} revoked`,
    refresh: ['api-keys'],
  });
  return (
    <Card component="section" aria-label={made.name} sx={{ p: 2 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component={heading} sx={{ fontWeight: 600, flex: 1, overflowWrap: 'anywhere' }}>
          {made.name}
        </Typography>
        {isOver(made, now) && <Chip label="expired" color="warning" variant="outlined" />}
        <Chip
          label={made.owner.organization ? 'organisation' : (made.ownerName ?? 'a former member')}
          variant="outlined"
        />
        <Button color="error" onClick={() => setAsking(true)} disabled={revoke.isPending}>
          Revoke
        </Button>
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <code>{made.prefix}…</code> · made <When at={made.createdAt} /> ·{' '}
        {made.lastUsedAt ? (
          <>
            used <When at={made.lastUsedAt} />
          </>
        ) : (
          'never used'
        )}{' '}
        · {made.expiresAt ? `until ${shortDate(made.expiresAt)}` : 'no end'}
        {made.allowedAddresses.length > 0 && ` · from ${made.allowedAddresses.join(', ')}`}
      </Typography>
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap', mt: 1 }}>
        {byArea(made.scopes).map(([area, actions]) => (
          <Chip key={area} size="small" label={`${area}: ${actions.join(', ')}`} />
        ))}
      </Stack>
      <Confirm
        open={asking}
        title={`Revoke ${made.name}?`}
        action="Revoke"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          revoke.mutate(undefined);
        }}
      >
        Programs that use it are refused within two seconds. This cannot be taken back; a new key
        can be made.
      </Confirm>
    </Card>
  );
}
