import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PromptVersion } from '../../api/types';
import { DiffView } from '../../shared/diff/DiffView';
import { Answer } from '../../shared/states/Answer';
import { useVersionDiff } from './prompts';

export function PromptCompare({
  id,
  versions,
}: {
  id: string;
  versions: PromptVersion[];
}): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const newest = versions[0]?.number ?? 1;
  const from = Number(parameters.get('from')) || newest - 1;
  const to = Number(parameters.get('to')) || newest;
  const diff = useVersionDiff(id, from, to);
  const picker = (side: 'from' | 'to', value: number): ReactNode => (
    <TextField
      select
      label={side === 'from' ? 'From' : 'To'}
      value={value}
      onChange={(event) =>
        setParameters(
          { tab: 'diff', from: String(from), to: String(to), [side]: event.target.value },
          { replace: true },
        )
      }
      sx={{ minWidth: 140 }}
    >
      {versions.map(({ number }) => (
        <MenuItem key={number} value={number}>
          Version {number}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, mb: 2 }}>
        {picker('from', from)}
        {picker('to', to)}
      </Stack>
      {from === to ? (
        <Typography sx={{ color: 'text.secondary' }}>Choose two different versions.</Typography>
      ) : (
        <Answer query={diff}>
          {(answer) => <DiffView diff={answer} from={`Version ${from}`} to={`Version ${to}`} />}
        </Answer>
      )}
    </>
  );
}
