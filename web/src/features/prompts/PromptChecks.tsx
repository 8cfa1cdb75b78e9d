import ChecksIcon from '@mui/icons-material/ChecklistOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Prompt, PromptVersion, VersionChecklist } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { CheckLine } from './CheckLine';
import { useVersionChecklist, writeActivity } from './checklists';
import { ProgressChip } from './ProgressChip';

interface Props {
  prompt: Prompt;
  versions: PromptVersion[];
  number: number;
  onVersion: (number: number) => void;
}

/** What is checked on a version before it is relied on. */
export function PromptChecks({ prompt, versions, number, onVersion }: Props): ReactNode {
  const checklist = useVersionChecklist(prompt.id, number);
  return (
    <Stack sx={{ gap: 2, maxWidth: 860 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          select
          label="Checks of"
          value={number}
          onChange={(event) => onVersion(Number(event.target.value))}
          sx={{ minWidth: 150 }}
        >
          {versions.map((version) => (
            <MenuItem key={version.number} value={version.number}>
              Version {version.number}
            </MenuItem>
          ))}
        </TextField>
        <ProgressChip of={checklist.data?.progress} />
        <Gate scope="organization:write">
          <Link component={RouterLink} to="/qa-checklist" sx={{ ml: 'auto' }}>
            Checklist of the organisation
          </Link>
        </Gate>
      </Stack>
      <Answer query={checklist}>
        {(found) => <Checks key={number} prompt={prompt} checklist={found} />}
      </Answer>
    </Stack>
  );
}

function Checks({ prompt, checklist }: { prompt: Prompt; checklist: VersionChecklist }): ReactNode {
  const mayWrite = useCan('prompts:write') && !prompt.deletedAt;
  return (
    <>
      {checklist.items.length === 0 ? (
        <Empty icon={<ChecksIcon />} title="Nothing to check">
          The organisation has no checklist for this kind of prompt, and nothing was added for this
          version.
        </Empty>
      ) : (
        <Stack component="ul" aria-label="Checks" sx={{ gap: 1, listStyle: 'none', p: 0, m: 0 }}>
          {checklist.items.map((line) => (
            <CheckLine
              key={line.activity?.id ?? line.what}
              promptId={prompt.id}
              number={checklist.number}
              line={line}
              mayWrite={mayWrite}
            />
          ))}
        </Stack>
      )}
      {mayWrite && <AddCheck promptId={prompt.id} number={checklist.number} />}
    </>
  );
}

function AddCheck({ promptId, number }: { promptId: string; number: number }): ReactNode {
  const [what, setWhat] = useState('');
  const add = useSave(
    () =>
      writeActivity(promptId, number, null, {
        what: what.trim(),
        done: false,
        result: null,
        note: null,
      }),
    { refresh: ['prompt', 'prompts'], onDone: () => setWhat('') },
  );
  return (
    <Stack
      component="form"
      direction="row"
      sx={{ gap: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() && !add.isPending) add.mutate(undefined);
      }}
    >
      <TextField
        label="Add a check for this version"
        value={what}
        onChange={(event) => setWhat(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        sx={{ flex: 1 }}
      />
      <Button type="submit" variant="outlined" disabled={!what.trim() || add.isPending}>
        Add
      </Button>
    </Stack>
  );
}
