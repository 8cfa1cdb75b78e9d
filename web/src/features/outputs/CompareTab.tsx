import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Edit, Output } from '../../api/types';
import { DiffView } from '../../shared/diff/DiffView';
import { Answer } from '../../shared/states/Answer';
import { useDiff, useEdits, type Version } from './outputs';
import { RenderedDiff } from './RenderedDiff';

const versionIn = (text: string | null, otherwise: Version): Version =>
  text === null ? otherwise : text === 'raw' ? 'raw' : Number(text);

export const versionName = (version: Version): string =>
  version === 'raw' ? 'Raw' : `Edit ${version}`;

/** Any two states of the text, raw included. */
export function CompareTab({ output }: { output: Output }): ReactNode {
  const edits = useEdits(output.id);
  return (
    <Answer query={edits}>
      {(all) => <Comparison id={output.id} edits={all} newest={all[0]?.number ?? 'raw'} />}
    </Answer>
  );
}

function Comparison({
  id,
  edits,
  newest,
}: {
  id: string;
  edits: Edit[];
  newest: Version;
}): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const from = versionIn(parameters.get('from'), 'raw');
  const to = versionIn(parameters.get('to'), newest);
  const diff = useDiff(id, from, to);
  const choose = (side: 'from' | 'to', value: string): void => {
    setParameters(
      {
        ...(read && { view: 'read' }),
        tab: 'diff',
        from: String(from),
        to: String(to),
        [side]: value,
      },
      { replace: true },
    );
  };
  const read = parameters.get('view') === 'read';
  const names = new Map(edits.map(({ number, name }) => [number, name]));
  const versions: Version[] = ['raw', ...edits.map((edit) => edit.number).reverse()];
  const called = (version: Version): string => {
    const name = version === 'raw' ? null : names.get(version);
    return name ? `${versionName(version)} (${name})` : versionName(version);
  };
  const picker = (side: 'from' | 'to', value: Version): ReactNode => (
    <TextField
      select
      label={side === 'from' ? 'From' : 'To'}
      value={String(value)}
      onChange={(event) => choose(side, event.target.value)}
      sx={{ minWidth: 140 }}
    >
      {versions.map((version) => (
        <MenuItem key={version} value={String(version)}>
          {called(version)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        {picker('from', from)}
        {picker('to', to)}
        <ToggleButtonGroup
          exclusive
          size="small"
          value={read ? 'read' : 'written'}
          onChange={(_, next: 'read' | 'written' | null) =>
            next &&
            setParameters(
              {
                ...(next === 'read' && { view: 'read' }),
                tab: 'diff',
                from: String(from),
                to: String(to),
              },
              { replace: true },
            )
          }
          aria-label="What to compare"
        >
          <ToggleButton value="written">As written</ToggleButton>
          <ToggleButton value="read">As read</ToggleButton>
        </ToggleButtonGroup>
      </Stack>
      <Answer query={diff}>
        {(answer) =>
          read ? (
            <RenderedDiff diff={answer} from={called(from)} to={called(to)} />
          ) : (
            <DiffView diff={answer} from={called(from)} to={called(to)} />
          )
        }
      </Answer>
    </>
  );
}
