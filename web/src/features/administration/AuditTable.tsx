import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { AuditEntry } from '../../api/types';
import { When } from '../../shared/format/When';
import { mono } from '../../theme/typography';

export function AuditTable({ entries }: { entries: AuditEntry[] }): ReactNode {
  if (entries.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>No entries of that kind.</Typography>;
  }
  return (
    <Paper
      variant="outlined"
      component="ul"
      sx={{ listStyle: 'none', p: 0, m: 0, borderRadius: '14px', overflow: 'hidden' }}
    >
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Paper>
  );
}

function Entry({ entry }: { entry: AuditEntry }): ReactNode {
  const { action, personName, personEmail, recordKind, recordId, at, address, before, after } =
    entry;
  return (
    <Box component="li" sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box
        component="details"
        sx={{
          '& summary': {
            cursor: 'pointer',
            px: 2,
            py: 1.25,
            '&:hover': { bgcolor: 'action.hover' },
          },
        }}
      >
        <summary>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {action}
          </Typography>{' '}
          <Typography
            component="span"
            variant="body2"
            sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {personName ?? personEmail ?? 'the platform'} · {recordKind} · <When at={at} />
          </Typography>
        </summary>
        <Box sx={{ px: 2, pb: 2 }}>
          <Typography
            variant="body2"
            sx={{ color: 'text.secondary', mb: 1, overflowWrap: 'anywhere' }}
          >
            {recordId}
            {address && ` · from ${address}`}
          </Typography>
          <Box
            sx={{
              display: 'grid',
              gap: 1.5,
              gridTemplateColumns: { md: 'minmax(0, 1fr) minmax(0, 1fr)' },
            }}
          >
            <State name="Before" value={before} />
            <State name="After" value={after} />
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

function State({ name, value }: { name: string; value: unknown }): ReactNode {
  return (
    <div>
      <Typography variant="overline" component="h3" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={name}
        role="group"
        sx={(theme) => ({
          m: 0,
          p: 1.5,
          borderRadius: '10px',
          bgcolor: theme.tints.sunken,
          fontFamily: mono,
          fontSize: '0.8125rem',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          maxHeight: 320,
          overflow: 'auto',
        })}
      >
        {value == null ? '—' : JSON.stringify(value, null, 2)}
      </Box>
    </div>
  );
}
