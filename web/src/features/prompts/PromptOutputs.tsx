import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import type { Prompt } from '../../api/types';
import { RecordFiles } from '../../shared/files/RecordFiles';
import { PointingRecords } from '../../shared/links/PointingRecords';
import { PromptAgents } from '../agents/PromptAgents';

/** What points to a prompt. */
export function PromptOutputs({ prompt }: { prompt: Prompt }): ReactNode {
  return (
    <Stack sx={{ gap: 4, maxWidth: 920 }}>
      <PointingRecords
        kind="output"
        field="promptId"
        id={prompt.id}
        label="Outputs of it"
        none="It led to nothing yet. Outputs of any version of this prompt gather here."
        open={!prompt.deletedAt}
      />
      <PromptAgents prompt={prompt} />
      <RecordFiles kind="prompt" id={prompt.id} open={!prompt.deletedAt} />
    </Stack>
  );
}
