import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Prompt, PromptVersion } from '../../api/types';
import { useCan } from '../../auth/me';
import { When } from '../../shared/format/When';
import { useSave } from '../../shared/saving/useSave';
import { LabelHistory } from './LabelHistory';
import { LabelDialog } from './LabelDialog';
import { PersonName } from './PersonName';
import { ProgressChip } from './ProgressChip';
import { removeLabel, revertPrompt } from './prompts';

interface Props {
  prompt: Prompt;
  versions: PromptVersion[];
  onGo: (tab: 'read' | 'diff' | 'checks', more: Record<string, string>) => void;
}

export function PromptVersions({ prompt, versions, onGo }: Props): ReactNode {
  const mayWrite = useCan('prompts:write') && !prompt.deletedAt;
  const mayPublish = useCan('prompts:publish') && !prompt.deletedAt;
  const [labelling, setLabelling] = useState<number | null>(null);
  const refresh = ['prompt', 'prompts'];
  const revert = useSave((to: number) => revertPrompt(prompt, to), {
    done: (_, to) => `Version ${to} is back, as a new version`,
    refresh,
  });
  const unlabel = useSave((label: string) => removeLabel(prompt, label), { refresh });
  const newest = versions[0]?.number;
  return (
    <>
      <Stack component="ol" sx={{ gap: 1.25, listStyle: 'none', p: 0, m: 0 }}>
        {versions.map(({ number, message, createdAt, createdBy, checklist }) => (
          <Card
            key={number}
            component="li"
            sx={{ p: 2, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
          >
            <Stack sx={{ flex: '1 1 220px' }}>
              <Stack direction="row" sx={{ gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
                <Typography sx={{ fontWeight: 600 }}>Version {number}</Typography>
                {Object.entries(prompt.labels ?? {})
                  .filter(([, at]) => at === number)
                  .map(([label]) => (
                    <Chip
                      key={label}
                      label={label}
                      color="secondary"
                      variant="outlined"
                      {...(mayPublish && { onDelete: () => unlabel.mutate(label) })}
                    />
                  ))}
                <ProgressChip of={checklist} />
              </Stack>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {message || 'No message'} · <When at={createdAt} />
                {createdBy && (
                  <>
                    {' by '}
                    <PersonName id={createdBy} />
                  </>
                )}
              </Typography>
            </Stack>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <Button size="small" onClick={() => onGo('read', { version: String(number) })}>
                Read
              </Button>
              {number > 1 && (
                <Button
                  size="small"
                  onClick={() => onGo('diff', { from: String(number - 1), to: String(number) })}
                >
                  Changes
                </Button>
              )}
              <Button size="small" onClick={() => onGo('checks', { version: String(number) })}>
                Checks
              </Button>
              {mayPublish && (
                <Button size="small" onClick={() => setLabelling(number)}>
                  Label
                </Button>
              )}
              {mayWrite && number !== newest && (
                <Button size="small" variant="outlined" onClick={() => revert.mutate(number)}>
                  Revert to this
                </Button>
              )}
            </Box>
          </Card>
        ))}
      </Stack>
      <LabelHistory id={prompt.id} />
      {labelling !== null && (
        <LabelDialog
          prompt={prompt}
          number={labelling}
          onClose={() => setLabelling(null)}
          onChecks={() => onGo('checks', { version: String(labelling) })}
        />
      )}
    </>
  );
}
