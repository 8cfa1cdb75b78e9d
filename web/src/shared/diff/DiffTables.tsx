import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { mono } from '../../theme/typography';
import { sideBySide, type Line } from './lines';

interface Props {
  lines: Line[];
  from: string;
  to: string;
}

const tableStyles: SxProps<Theme> = (theme) => ({
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: '12px',
  overflow: 'auto',
  maxHeight: '70vh',
  bgcolor: 'background.paper',
  '& table': { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  '& th': {
    position: 'sticky',
    top: 0,
    textAlign: 'left',
    p: 1,
    fontSize: '0.8125rem',
    color: 'text.secondary',
    bgcolor: theme.tints.sunken,
  },
  '& td': {
    fontFamily: mono,
    fontSize: '0.8125rem',
    lineHeight: 1.6,
    px: 1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
  },
  '& .n': { width: 44, textAlign: 'right', color: 'text.secondary', userSelect: 'none' },
  '& .insert': { bgcolor: theme.tints.inserted, color: theme.tints.insertedInk },
  '& .delete': { bgcolor: theme.tints.deleted, color: theme.tints.deletedInk },
  '& .absent': { bgcolor: theme.tints.sunken },
});

export function SideBySide({ lines, from, to }: Props): ReactNode {
  return (
    <Box sx={tableStyles} tabIndex={0} role="group" aria-label="Differences side by side">
      <table>
        <colgroup>
          <col style={{ width: 44 }} />
          <col />
          <col style={{ width: 44 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th colSpan={2} scope="colgroup">
              {from}
            </th>
            <th colSpan={2} scope="colgroup">
              {to}
            </th>
          </tr>
        </thead>
        <tbody>
          {sideBySide(lines).map(({ left, right }, index) => (
            <tr key={index}>
              <td className="n">{left?.from}</td>
              <td className={left?.kind ?? 'absent'}>{left?.text}</td>
              <td className="n">{right?.to}</td>
              <td className={right?.kind ?? 'absent'}>{right?.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

const SIGNS = { insert: '+', delete: '−', equal: ' ' };

export function Inline({ lines, from, to }: Props): ReactNode {
  return (
    <Box sx={tableStyles} tabIndex={0} role="group" aria-label="Differences inline">
      <table>
        <colgroup>
          <col style={{ width: 28 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th colSpan={2} scope="colgroup">
              {from} → {to}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index} className={line.kind}>
              <td>{SIGNS[line.kind]}</td>
              <td>{line.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
