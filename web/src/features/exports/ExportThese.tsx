import ExportIcon from '@mui/icons-material/OutboxOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { flatten } from '../../api/filters';
import { Gate } from '../../auth/Gate';

/** Leads to an export of what a list shows now. What is in the trash is not exported. */
export function ExportThese({ kind }: { kind: string }): ReactNode {
  const values = useListContext().filterValues as { deleted?: unknown };
  if (values.deleted) return null;
  const filter = new URLSearchParams();
  for (const [name, value] of Object.entries(flatten(values))) filter.set(name, String(value));
  // these two are allowed there, and people read what they export
  const readable = filter.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  const to = new URLSearchParams({ kind, filter: readable });
  return (
    <Gate scope="exports:write">
      <Button component={Link} to={`/exports?${to.toString()}`} startIcon={<ExportIcon />}>
        Export these
      </Button>
    </Gate>
  );
}
