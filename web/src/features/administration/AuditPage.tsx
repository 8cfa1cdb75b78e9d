import VerifyIcon from '@mui/icons-material/VerifiedUserOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { number } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { AuditTable } from './AuditTable';
import { useAudit, useIntegrity, type AuditFilter } from './administration';

const KINDS = [
  'output',
  'prompt',
  'agent',
  'snippet',
  'conversation',
  'import',
  'term',
  'vocabulary',
  'member',
  'invitation',
  'group',
  'role',
  'api-key',
  'session',
  'organization',
  'connection',
  'webhook',
  'audit-entry',
];

export function AuditPage(): ReactNode {
  const [filter, setFilter] = useState<AuditFilter>({ recordKind: '', action: '' });
  const audit = useAudit(filter);
  const integrity = useIntegrity();
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title="Audit trail"
      lead="Who changed what, and when. Entries stay; an owner can take the text out of one."
      width={1120}
      actions={
        <Button
          startIcon={<VerifyIcon />}
          variant="outlined"
          disabled={integrity.isFetching}
          onClick={() => void integrity.refetch()}
        >
          Check integrity
        </Button>
      }
    >
      {integrity.data && (
        <Alert
          severity={integrity.data.intact ? 'success' : 'error'}
          variant="outlined"
          sx={{ mb: 2 }}
        >
          {integrity.data.intact
            ? `All ${number(integrity.data.entries)} entries are as they were written.`
            : `Entry ${integrity.data.firstBroken ?? '?'} was changed, or one before it is gone.`}
        </Alert>
      )}
      {(integrity.data?.unreadable?.length ?? 0) > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {`The text of these entries cannot be shown: ${integrity.data?.unreadable?.join(', ')}.`}
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap' }}>
        <TextField
          select
          label="Kind"
          value={filter.recordKind}
          onChange={(event) => setFilter({ ...filter, recordKind: event.target.value })}
          sx={{ minWidth: 160 }}
        >
          <MenuItem value="">Everything</MenuItem>
          {KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {kind}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {audit.isError && <Failure error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isPending && <Loading rows={8} />}
      {audit.isSuccess && <AuditTable entries={entries} />}
      {audit.hasNextPage && (
        <Button
          sx={{ mt: 1 }}
          disabled={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Page>
  );
}
