import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { moment } from '../../shared/format/dates';
import { number } from '../../shared/format/numbers';
import { Failure } from '../../shared/states/Failure';
import { downloadCheckpoints, useVouching, type Vouching } from './audit';

const REASONS: Record<string, string> = {
  changed: 'It is not what it was written as.',
  missing: 'It is gone.',
  inserted: 'It was put in later.',
  'not-as-vouched': 'It is another than the one that was signed for.',
  'not-vouched': 'What was signed for it is gone.',
};

/** What the daily check of the whole trail found, and what anybody can check it by themselves. */
export function AuditVouching(): ReactNode {
  const vouching = useVouching();
  const download = useMutation({ mutationFn: downloadCheckpoints });
  if (vouching.isError) {
    return <Failure error={vouching.error} onRetry={() => void vouching.refetch()} />;
  }
  if (!vouching.data) return null;
  const found = vouching.data;
  if (!found.publicKey) {
    return (
      <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
        Nothing vouches for the trail against whoever owns the database: the installation has no key
        for it.
      </Alert>
    );
  }
  return (
    <>
      <Alert
        severity={found.firstWrong ? 'error' : found.checkedAt ? 'success' : 'info'}
        variant="outlined"
        sx={{ mb: 2 }}
        action={
          <Button
            color="inherit"
            size="small"
            disabled={download.isPending}
            onClick={() => download.mutate()}
          >
            Checkpoints
          </Button>
        }
      >
        {said(found)}
        <Box sx={{ typography: 'caption', overflowWrap: 'anywhere' }}>
          Signed by the key {found.publicKey}. With the trail as JSON and the checkpoints,{' '}
          <code>./hub audit verify</code> checks it anywhere.
        </Box>
      </Alert>
      {download.isError && <Failure error={download.error} onRetry={() => download.mutate()} />}
    </>
  );
}

function said(found: Vouching): string {
  if (!found.checkedAt) return 'The trail is checked every day; the first check has not ended yet.';
  const when = moment(found.checkedAt);
  if (found.firstWrong) {
    return `Entry ${number(found.firstWrong)} is the first that is wrong. ${REASONS[found.reason ?? ''] ?? ''} Checked ${when}.`;
  }
  const vouched = found.vouchedTo
    ? `signed checkpoints vouch for them to entry ${number(found.vouchedTo)}`
    : 'no checkpoint vouches for them yet';
  const begin =
    found.keptFrom > 1
      ? ` The trail begins with entry ${number(found.keptFrom)}: those before were kept long enough.`
      : '';
  return `Checked ${when} to entry ${number(found.checkedTo ?? 0)}: ${number(found.entries ?? 0)} entries, all good; ${vouched}.${begin}`;
}
