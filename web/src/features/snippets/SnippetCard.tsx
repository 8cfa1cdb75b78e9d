import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Checkbox from '@mui/material/Checkbox';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Snippet } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { useMoves } from './moves';
import { SnippetUse } from './SnippetUse';

interface Props {
  snippet: Snippet;
  /** Whether a search or a link led to it. */
  wanted: boolean;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onChange: () => void;
}

/** Where a search found it. */
const intoView = (card: HTMLElement | null): void => card?.scrollIntoView({ block: 'center' });

export function SnippetCard({ snippet, wanted, chosen, onChoose, onChange }: Props): ReactNode {
  const move = useMoves();
  return (
    <Card
      component="li"
      ref={wanted ? intoView : undefined}
      aria-current={wanted || undefined}
      sx={{ p: 2, '&[aria-current]': { outline: 2, outlineColor: 'primary.main' } }}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Gate scope="prompts:delete">
          <Checkbox
            checked={chosen}
            onChange={(_, on) => onChoose(on)}
            slotProps={{ input: { 'aria-label': `Select ${snippet.title}` } }}
            sx={{ m: -1 }}
          />
        </Gate>
        <Typography sx={{ fontWeight: 650, flex: 1 }}>{snippet.title}</Typography>
        {snippet.deletedAt ? (
          <Gate scope="prompts:delete">
            <Button size="small" onClick={() => move([snippet.id], 'restore')}>
              Restore
            </Button>
          </Gate>
        ) : (
          <>
            <Gate scope="prompts:write">
              <Button size="small" onClick={onChange}>
                Change
              </Button>
            </Gate>
            <Gate scope="prompts:delete">
              <Button size="small" color="error" onClick={() => move([snippet.id], 'delete')}>
                Delete
              </Button>
            </Gate>
          </>
        )}
      </Stack>
      <Typography
        variant="body2"
        sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {snippet.text}
      </Typography>
      {!snippet.deletedAt && <SnippetUse snippet={snippet} />}
    </Card>
  );
}
