import ResultsIcon from '@mui/icons-material/InsightsOutlined';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Prompt, PromptVersion, VersionFigures } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { useFigures } from './prompts';

interface Props {
  prompt: Prompt;
  versions: PromptVersion[];
}

/** How good each version was, side by side. */
export function PromptFigures({ prompt, versions }: Props): ReactNode {
  return (
    <Answer query={useFigures(prompt.id)}>
      {(figures) =>
        figures.length === 0 ? (
          <Empty icon={<ResultsIcon />} title="It led to nothing yet">
            Outputs of any version gather here, with how they were rated and how much of them was
            rewritten.
          </Empty>
        ) : (
          <Figures figures={figures} versions={versions} />
        )
      }
    </Answer>
  );
}

const NONE = '–';

const ROWS: { label: string; hint?: string; of: (figures: VersionFigures) => ReactNode }[] = [
  { label: 'Outputs', of: ({ outputs }) => number(outputs) },
  {
    label: 'Rating',
    hint: 'average of those that were rated',
    of: ({ averageRating, rated }) =>
      averageRating === null ? NONE : `${averageRating.toFixed(1)} of 5 (${number(rated)} rated)`,
  },
  {
    label: 'Accuracy',
    hint: 'as people judged it',
    of: ({ accuracy }) =>
      accuracy === null
        ? 'cannot be told at the moment'
        : accuracy.length === 0
          ? NONE
          : accuracy.map(({ slug, name, outputs }) => (
              <div key={slug}>
                {number(outputs)} {name}
              </div>
            )),
  },
  {
    label: 'Rewritten',
    hint: 'how far the edited text is from the raw one; not edited is 0 %',
    of: ({ averageDistance, edited }) =>
      averageDistance === null
        ? NONE
        : `${Math.round(averageDistance * 100)} % (${number(edited)} edited)`,
  },
  {
    label: 'Asked of models',
    of: ({ completions, failures }) =>
      completions + failures === 0
        ? NONE
        : number(completions) + (failures > 0 ? `, ${number(failures)} failed` : ''),
  },
];

function Figures({
  figures,
  versions,
}: {
  figures: VersionFigures[];
  versions: PromptVersion[];
}): ReactNode {
  // the newest first, and what says no version at the end
  const sorted = [...figures].sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
  const said = (version: number | null): string | null | undefined =>
    versions.find((one) => one.number === version)?.message;
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Results by version">
      <Table size="small" sx={{ width: 'auto' }}>
        <TableHead>
          <TableRow>
            <TableCell />
            {sorted.map((one) => (
              <TableCell key={one.number ?? 0} sx={{ minWidth: 150, verticalAlign: 'top' }}>
                {one.number === null ? 'No version named' : `Version ${one.number}`}
                {said(one.number) && (
                  <Typography variant="body2" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                    {said(one.number)}
                  </Typography>
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {ROWS.map(({ label, hint, of }) => (
            <TableRow key={label}>
              <TableCell component="th" scope="row" sx={{ verticalAlign: 'top', maxWidth: 220 }}>
                {label}
                {hint && (
                  <Typography variant="body2" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                    {hint}
                  </Typography>
                )}
              </TableCell>
              {sorted.map((one) => (
                <TableCell key={one.number ?? 0} sx={{ verticalAlign: 'top' }}>
                  {of(one)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
