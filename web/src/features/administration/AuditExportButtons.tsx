import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../../shared/states/Failure';
import { downloadAudit, type ExportFormat } from './audit';
import type { AuditFilter } from './auditFilter';

/** All that the filters let through, not only what is shown. */
export function AuditExportButtons({ filter }: { filter: AuditFilter }): ReactNode {
  const download = useMutation({
    mutationFn: (format: ExportFormat) => downloadAudit(filter, format),
  });
  return (
    <>
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          startIcon={<DownloadIcon />}
          disabled={download.isPending}
          onClick={() => download.mutate(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {download.isError && (
        <Failure error={download.error} onRetry={() => download.mutate(download.variables)} />
      )}
    </>
  );
}
