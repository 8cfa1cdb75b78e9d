import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Output } from '../../api/types';
import { Markdown } from '../../shared/markdown/Markdown';
import { chosenOf } from '../../shared/terms/chosen';
import { TermChips } from '../../shared/terms/TermChip';
import { OutputLead } from '../outputs/OutputLead';
import { Assignment } from './Assignment';

const SAID = [
  'review-status',
  'accuracy-levels',
  'actionability-levels',
  'approval-levels',
  'follow-up-activities',
];

/** The output that is judged, and what it came from. */
export function Sheet({ output }: { output: Output }): ReactNode {
  const said = SAID.flatMap((key) => chosenOf(output.terms, key));
  const { prompt, agent } = output;
  return (
    <Paper
      component="article"
      variant="outlined"
      aria-labelledby="reviewed-title"
      sx={{
        p: { xs: 2, md: 4 },
        borderRadius: '14px',
        // what the focus moves to is not under the bar of decisions
        '& *': { scrollMarginBottom: { xs: 170, md: 90 } },
      }}
    >
      <Stack sx={{ gap: 1, mb: 3, color: 'text.secondary' }}>
        <Typography
          id="reviewed-title"
          variant="h3"
          component="h2"
          sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}
          aria-live="polite"
        >
          <Link component={RouterLink} to={`/outputs/${output.id}`} color="inherit">
            {output.title || 'Untitled'}
          </Link>
        </Typography>
        <OutputLead output={output} />
        <Assignment output={output} />
        {(prompt ?? agent) && (
          <Typography variant="body2">
            {prompt && (
              <>
                Prompt{' '}
                <Link component={RouterLink} to={`/prompts/${prompt.id}`}>
                  {prompt.title ?? 'that is gone'}
                </Link>{' '}
              </>
            )}
            {agent && (
              <>
                Agent{' '}
                <Link component={RouterLink} to={`/agents/${agent.id}`}>
                  {agent.name ?? agent.title ?? 'that is gone'}
                </Link>
              </>
            )}
          </Typography>
        )}
        {said.length > 0 && <TermChips terms={said} limit={12} />}
      </Stack>
      <Box sx={{ maxWidth: 760 }}>
        <Markdown text={output.editedContent ?? output.content} />
      </Box>
    </Paper>
  );
}
