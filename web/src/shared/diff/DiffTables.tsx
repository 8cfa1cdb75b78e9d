import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SxProps, Theme } from '@mui/material/styles';
import { Fragment, useState, type ReactNode } from 'react';
import { plural } from '../format/numbers';
import { mono } from '../../theme/typography';
import { sideBySide, stretchesOf, type Line, type Row } from './lines';

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
          <Folding rows={sideBySide(lines)} isSame={isSameRow} columns={4}>
            {({ left, right }) => (
              <tr>
                <td className="n">{left?.from}</td>
                <td className={left?.kind ?? 'absent'}>{left?.text}</td>
                <td className="n">{right?.to}</td>
                <td className={right?.kind ?? 'absent'}>{right?.text}</td>
              </tr>
            )}
          </Folding>
        </tbody>
      </table>
    </Box>
  );
}

const isSameRow = ({ left }: Row): boolean => left?.kind === 'equal';
const isSameLine = ({ kind }: Line): boolean => kind === 'equal';

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
          <Folding rows={lines} isSame={isSameLine} columns={2}>
            {(line) => (
              <tr className={line.kind}>
                <td>{SIGNS[line.kind]}</td>
                <td>{line.text}</td>
              </tr>
            )}
          </Folding>
        </tbody>
      </table>
    </Box>
  );
}

interface FoldingProps<T> {
  rows: T[];
  isSame: (row: T) => boolean;
  columns: number;
  children: (row: T) => ReactNode;
}

/** What is the same far and wide is left out until it is asked for: two changes in a long text are seen at once. */
function Folding<T>({ rows, isSame, columns, children }: FoldingProps<T>): ReactNode {
  const [unfolded, setUnfolded] = useState<number[]>([]);
  return stretchesOf(rows, isSame).map(({ at, rows: shown, folds }) =>
    folds && !unfolded.includes(at) ? (
      <tr key={at}>
        <td colSpan={columns} className="absent">
          <Button size="small" color="inherit" onClick={() => setUnfolded([...unfolded, at])}>
            Show {plural(shown.length, 'unchanged line')}
          </Button>
        </td>
      </tr>
    ) : (
      shown.map((row, index) => <Fragment key={at + index}>{children(row)}</Fragment>)
    ),
  );
}
