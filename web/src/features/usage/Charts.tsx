import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { BarChart } from '@mui/x-charts/BarChart';
import type { ReactNode } from 'react';
import type { UsageRow } from '../../api/types';
import { ring } from '../../theme/focus';
import { labelOf, type By } from './usage';

interface Props {
  days: UsageRow[];
  models: UsageRow[];
  sources: UsageRow[];
}

const total = ({ outputs, completions, messages, count }: UsageRow): number =>
  count ?? (outputs ?? 0) + (completions ?? 0) + (messages ?? 0);

export default function Charts({ days, models, sources }: Props): ReactNode {
  const { palette } = useTheme();
  const ordered = [...days].sort((a, b) => labelOf(a, 'day').localeCompare(labelOf(b, 'day')));
  return (
    <>
      <Frame title="By day">
        <BarChart
          height={280}
          skipAnimation
          xAxis={[{ data: ordered.map((row) => labelOf(row, 'day').slice(5, 10)), height: 28 }]}
          series={[
            {
              data: ordered.map(({ outputs }) => outputs ?? 0),
              label: 'Outputs',
              color: palette.primary.main,
              stack: 'all',
            },
            {
              data: ordered.map(({ completions }) => completions ?? 0),
              label: 'Completions',
              color: palette.secondary.main,
              stack: 'all',
            },
            {
              data: ordered.map(({ messages }) => messages ?? 0),
              label: 'Messages',
              color: palette.info.main,
              stack: 'all',
            },
          ]}
        />
      </Frame>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Ranking title="By model" rows={models} by="model" />
        <Ranking title="By source" rows={sources} by="source" />
      </Box>
    </>
  );
}

function Ranking({ title, rows, by }: { title: string; rows: UsageRow[]; by: By }): ReactNode {
  const { palette } = useTheme();
  const top = [...rows].sort((a, b) => total(b) - total(a)).slice(0, 10);
  return (
    <Frame title={title}>
      {top.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>Nothing in this time.</Typography>
      ) : (
        <BarChart
          layout="horizontal"
          height={60 + top.length * 32}
          skipAnimation
          hideLegend
          yAxis={[{ data: top.map((row) => labelOf(row, by)), width: 130 }]}
          series={[{ data: top.map(total), color: palette.primary.main }]}
        />
      )}
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Paper
      variant="outlined"
      component="section"
      sx={[
        { p: 2.25, borderRadius: '14px', minWidth: 0 },
        // what takes the focus within a chart fills it and draws nothing around itself
        (theme) => ({ '& .MuiChartsSurface-root:has(:focus-visible)': ring(theme) }),
      ]}
    >
      <Typography variant="h4" component="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
