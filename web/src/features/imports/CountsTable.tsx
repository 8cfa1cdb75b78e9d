import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import type { Import } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { KINDS, RESULTS } from './counts';

export function CountsTable({ one }: { one: Import }): ReactNode {
  const rows = KINDS.filter((kind) => RESULTS.some((result) => one.counts?.[kind]?.[result]));
  if (rows.length === 0) return null;
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="group"
      aria-label="Counts"
      sx={{ borderRadius: '14px' }}
    >
      <Table size="small" aria-label="What happened, by kind">
        <TableHead>
          <TableRow>
            <TableCell />
            {RESULTS.map((result) => (
              <TableCell key={result} align="right">
                {result}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((kind) => (
            <TableRow key={kind}>
              <TableCell
                component="th"
                scope="row"
                sx={{ textTransform: 'capitalize', fontWeight: 600 }}
              >
                {kind}
              </TableCell>
              {RESULTS.map((result) => (
                <TableCell key={result} align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {number(one.counts?.[kind]?.[result] ?? 0)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
