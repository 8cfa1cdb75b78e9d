import UsageIcon from '@mui/icons-material/InsightsOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Suspense, useState, type ReactNode } from 'react';
import { number } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { Loading } from '../../shared/states/Loading';
import { useUsage } from './usage';
import { fetched } from '../../shared/fetched';

const Charts = fetched(async () => (await import('./Charts')).default);

const SPANS = [7, 30, 90];

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export function UsagePage(): ReactNode {
  const [span, setSpan] = useState(30);
  const from = dayBefore(span);
  const days = useUsage('day', from);
  const models = useUsage('model', from);
  const sources = useUsage('source', from);
  return (
    <Page
      title="Usage"
      lead="What was asked and answered, by day, model and source."
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={span}
          onChange={(_, next: number | null) => next && setSpan(next)}
          aria-label="How far back"
        >
          {SPANS.map((one) => (
            <ToggleButton key={one} value={one}>
              {one} days
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Answer query={days}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon={<UsageIcon />} title="Nothing to count yet">
              Capture, import or prompt something, and the curves begin.
            </Empty>
          ) : (
            <Stack sx={{ gap: 3 }}>
              <Box
                sx={{
                  display: 'grid',
                  gap: 1.5,
                  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
                }}
              >
                <Figure label="Outputs" value={sum(rows.map((row) => row.outputs))} />
                <Figure label="Messages" value={sum(rows.map((row) => row.messages))} />
                <Figure label="Completions" value={sum(rows.map((row) => row.completions))} />
                <Figure label="Tokens out" value={sum(rows.map((row) => row.outputTokens))} />
              </Box>
              <Suspense fallback={<Loading rows={6} />}>
                <Charts days={rows} models={models.data ?? []} sources={sources.data ?? []} />
              </Suspense>
            </Stack>
          )
        }
      </Answer>
    </Page>
  );
}

const sum = (values: (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

function Figure({ label, value }: { label: string; value: number }): ReactNode {
  return (
    <Paper variant="outlined" sx={{ p: 2, borderRadius: '14px' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <Typography variant="h2" component="p">
        {number(value)}
      </Typography>
    </Paper>
  );
}
