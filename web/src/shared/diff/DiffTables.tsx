import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SxProps, Theme } from '@mui/material/styles';
import { Fragment, useState, type ReactNode } from 'react';
import { plural } from '../format/numbers';
import { mono } from '../../theme/typography';
import { changesAmong, sideBySide, stretchesOf, type Line, type Row } from './lines';
import type { Part } from './words';

interface Props {
  lines: Line[];
  parts: Map<Line, Part[]>;
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
  '& mark': {
    bgcolor: 'transparent',
    color: 'inherit',
    fontWeight: 700,
    textDecoration: 'underline',
  },
  '& tr:focus': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: '-2px' },
  '& .absent': { bgcolor: theme.tints.sunken },
});

/** A line with the words marked that are other ones than in the line beside it. */
function Words({ line, parts }: { line: Line | null; parts: Map<Line, Part[]> }): ReactNode {
  const pieces = line && parts.get(line);
  return pieces
    ? pieces.map(({ text, changed }, index) =>
        changed ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
      )
    : line?.text;
}

export function SideBySide({ lines, parts, from, to }: Props): ReactNode {
  const rows = sideBySide(lines);
  const changes = changesAmong(rows, isSameRow);
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
          <Folding rows={rows} isSame={isSameRow} columns={4}>
            {(row) => (
              <tr {...changeAt(row, changes)}>
                <td className="n">{row.left?.from}</td>
                <td className={row.left?.kind ?? 'absent'}>
                  <Words line={row.left} parts={parts} />
                </td>
                <td className="n">{row.right?.to}</td>
                <td className={row.right?.kind ?? 'absent'}>
                  <Words line={row.right} parts={parts} />
                </td>
              </tr>
            )}
          </Folding>
        </tbody>
      </table>
    </Box>
  );
}

const isSameRow = ({ left }: Row): boolean => left?.kind === 'equal';
/** Where a change begins, the keys stop and the focus is put. */
const changeAt = <T,>(row: T, changes: Set<T>): object =>
  changes.has(row) ? { 'data-change': '', tabIndex: -1 } : {};

const isSameLine = ({ kind }: Line): boolean => kind === 'equal';

const SIGNS = { insert: '+', delete: '−', equal: ' ' };

export function Inline({ lines, parts, from, to }: Props): ReactNode {
  const changes = changesAmong(lines, isSameLine);
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
              <tr className={line.kind} {...changeAt(line, changes)}>
                <td>{SIGNS[line.kind]}</td>
                <td>
                  <Words line={line} parts={parts} />
                </td>
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
