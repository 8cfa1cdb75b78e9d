import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';

export interface SentPrompt {
  promptId: string;
  promptVersion: number;
  title: string;
  variables: Record<string, string | string[]>;
}

export function PromptSent({ prompt }: { prompt: SentPrompt }): ReactNode {
  const filled = Object.keys(prompt.variables);
  return (
    <Alert severity="info" variant="outlined">
      Sends “{prompt.title}”, version {prompt.promptVersion}
      {filled.length > 0 && `, with ${filled.join(', ')} filled in`}. What you write below is added.
    </Alert>
  );
}
