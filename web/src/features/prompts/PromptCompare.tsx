import CompareIcon from '@mui/icons-material/Difference';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PromptVersion } from '../../api/types';
import { DiffView } from '../../shared/diff/DiffView';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { useVersionDiff } from './prompts';

interface Props {
  id: string;
  versions: PromptVersion[];
}

export function PromptCompare({ id, versions }: Props): ReactNode {
  // a link to here may outlive the tab, which a single version does not have
  return versions.length < 2 ? (
    <Empty icon={<CompareIcon />} title="Nothing to compare yet">
      This prompt has one version. Edit it, and both can be read side by side here.
    </Empty>
  ) : (
    <Comparison id={id} versions={versions} />
  );
}

function Comparison({ id, versions }: Props): ReactNode {
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
