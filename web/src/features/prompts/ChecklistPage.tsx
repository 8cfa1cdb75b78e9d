import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { useChecklist } from './checklists';
import { ChecklistForm } from './ChecklistForm';
import { LabelRules } from './LabelRules';

/** What the organisation checks on its prompts, and which labels demand it. */
export function ChecklistPage(): ReactNode {
  return (
    <Page
      title="Checklist"
      lead="What is checked on every version of a prompt, and the labels that demand it."
      width={860}
    >
      <Stack sx={{ gap: 4 }}>
        <Answer query={useChecklist()}>
          {(checklist) => <ChecklistForm key={checklist.version} checklist={checklist} />}
        </Answer>
        <LabelRules />
      </Stack>
    </Page>
  );
}
