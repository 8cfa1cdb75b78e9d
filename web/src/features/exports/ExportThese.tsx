import ExportIcon from '@mui/icons-material/OutboxOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import { flatten } from '../../api/filters';
import type { Batch } from '../../api/types';
import { Gate } from '../../auth/Gate';

/** Where an export of these records begins. */
export function exportOf(
  kind: string,
  { ids, filter = {} }: Pick<Batch, 'ids' | 'filter'>,
): string {
  const asked = new URLSearchParams();
  const meant = ids ? { id: ids.join(',') } : filter;
  for (const [name, value] of Object.entries(meant)) asked.set(name, String(value));
  // these two are allowed there, and people read what they export
  const readable = asked.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return `/exports?${new URLSearchParams({ kind, filter: readable }).toString()}`;
}

/** Leads to an export of what a list shows now. What is in the trash is not exported. */
export function ExportThese({ kind }: { kind: string }): ReactNode {
  const values = useListContext().filterValues as { deleted?: unknown };
  if (values.deleted) return null;
  const to = exportOf(kind, { filter: flatten(values) });
  return (
    <Gate scope="exports:write">
      <Button component={Link} to={to} startIcon={<ExportIcon />}>
        Export these
      </Button>
    </Gate>
  );
}
