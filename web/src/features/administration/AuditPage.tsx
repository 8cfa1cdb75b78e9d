import VerifyIcon from '@mui/icons-material/VerifiedUserOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { useCallback, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { number } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { useAudit, useIntegrity } from './audit';
import { AuditExportButtons } from './AuditExportButtons';
import { AuditFilters } from './AuditFilters';
import { readFilter, writeFilter, type AuditFilter } from './auditFilter';
import { AuditTable } from './AuditTable';
import { AuditVouching } from './AuditVouching';

export function AuditPage(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const setFilter = useCallback(
    (next: AuditFilter) => setParameters(writeFilter(next), { replace: true }),
    [setParameters],
  );
  const [live, setLive] = useState(false);
  const audit = useAudit(filter, live);
  const integrity = useIntegrity();
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title="Audit trail"
      lead="Who did what, when and from where: changes, sign-ins, refusals, searches, downloads and the use of keys. Entries stay; an owner can take the text out of one."
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
      <AuditVouching />
      {integrity.data && (
        <Alert
          severity={integrity.data.intact ? 'success' : 'error'}
          variant="outlined"
          sx={{ mb: 2 }}
        >
          {integrity.data.intact
            ? `All ${number(integrity.data.entries)} entries are as they were written.`
            : `Entry ${integrity.data.firstBroken ?? '?'} is the first that is wrong: it was changed, put in, or is gone.`}
        </Alert>
      )}
      {(integrity.data?.unreadable?.length ?? 0) > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {`The text of these entries cannot be shown: ${integrity.data?.unreadable?.join(', ')}.`}
        </Alert>
      )}
      <AuditFilters filter={filter} onChange={setFilter} />
      <Stack direction="row" sx={{ gap: 1, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <FormControlLabel
          control={<Switch checked={live} onChange={(_, on) => setLive(on)} />}
          label="Show new entries as they come"
        />
        <AuditExportButtons filter={filter} />
      </Stack>
      {audit.isError && <Failure error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isPending && <Loading rows={8} />}
      {audit.isSuccess && (
        <AuditTable
          entries={entries}
          onHistory={(recordId) => setFilter({ recordId })}
          filtered={Object.keys(filter).length > 0}
        />
      )}
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
