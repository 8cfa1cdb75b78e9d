import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { plural } from '../../shared/format/numbers';
import { TermName } from '../../shared/terms/TermName';
import { useVocabularies } from '../../shared/terms/vocabularies';
import { inWords, type AuditedField } from './audited';

/** Field by field, what was before and after. */
export function AuditChanges({ fields }: { fields: AuditedField[] }): ReactNode {
  const vocabularies = useVocabularies().data ?? [];
  const nameOf = ({ name, vocabulary }: AuditedField): string =>
    vocabulary === undefined
      ? inWords(name)
      : (vocabularies.find(({ key }) => key === vocabulary)?.name ?? vocabulary);
  return (
    <Box sx={{ maxHeight: 420, overflow: 'auto' }} tabIndex={0} role="group" aria-label="Changes">
      <Table
        size="small"
        sx={{ tableLayout: 'fixed', '& td': { verticalAlign: 'top', overflowWrap: 'anywhere' } }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '24%' }}>Field</TableCell>
            <TableCell>Before</TableCell>
            <TableCell>After</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map((field) => (
            <TableRow key={field.name + String(field.lengthOnly)}>
              <TableCell component="th" scope="row">
                {nameOf(field)}
                {field.lengthOnly && (
                  <Box component="span" sx={{ color: 'text.secondary', display: 'block' }}>
                    only its length is kept
                  </Box>
                )}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{shown(field, field.before)}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{shown(field, field.after)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function shown({ vocabulary, lengthOnly }: AuditedField, value: unknown): ReactNode {
  if (value === null || value === undefined || value === '') return '—';
  if (lengthOnly) return plural(value as number, 'character');
  if (vocabulary !== undefined) return <Terms vocabulary={vocabulary} ids={[value].flat()} />;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function Terms({ vocabulary, ids }: { vocabulary: string; ids: unknown[] }): ReactNode {
  if (ids.length === 0) return '—';
  return ids.map((id, index) => (
    <span key={String(id)}>
      {index > 0 && ', '}
      <TermName vocabulary={vocabulary} id={String(id)} />
    </span>
  ));
}
