import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { AuditEntry } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { number } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { mono } from '../../theme/typography';
import { AuditChanges } from './AuditChanges';
import { countOf, fieldsOf, inWords, lifeOf } from './audited';
import { pageOf } from './auditFilter';
import { RedactDialog } from './RedactDialog';

interface Props {
  entries: AuditEntry[];
  /** Whether something narrows them. */
  filtered: boolean;
  /** Shows all that was done to a record. */
  onHistory: (recordId: string) => void;
}

export function AuditTable({ entries, filtered, onHistory }: Props): ReactNode {
  if (entries.length === 0) {
    return (
      <Typography sx={{ color: 'text.secondary' }}>
        {filtered ? 'No entry is as you asked for.' : 'Nothing was done yet.'}
      </Typography>
    );
  }
  return (
    <Paper
      variant="outlined"
      component="ul"
      sx={{ listStyle: 'none', p: 0, m: 0, borderRadius: '14px', overflow: 'hidden' }}
    >
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} onHistory={onHistory} />
      ))}
    </Paper>
  );
}

function Entry({ entry, onHistory }: { entry: AuditEntry } & Pick<Props, 'onHistory'>): ReactNode {
  const { action, personName, personEmail, recordKind, recordId, at, address } = entry;
  // terms are asked for by their ids, which nobody needs of entries that stay closed
  const [opened, setOpened] = useState(false);
  const page = recordId ? pageOf(recordKind, recordId, action) : undefined;
  const count = countOf(entry);
  const fields = (fieldsOf(entry) ?? []).map(({ name }) => inWords(name));
  return (
    <Box component="li" sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box
        component="details"
        onToggle={() => setOpened(true)}
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
            {count > 1 && ` · ${number(count)} times`}
            {action.endsWith('.updated') && fields.length > 0 && ` · ${fields.join(', ')}`}
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
          {opened && recordId && (
            <Stack direction="row" sx={{ gap: 1, mb: 1 }}>
              {page && (
                <Button size="small" component={Link} to={page}>
                  Open the {inWords(recordKind.replaceAll('-', ' '))}
                </Button>
              )}
              <Button size="small" onClick={() => onHistory(recordId)}>
                All entries of this record
              </Button>
            </Stack>
          )}
          {opened && <What entry={entry} />}
          <Text entry={entry} />
        </Box>
      </Box>
    </Box>
  );
}

function What({ entry }: { entry: AuditEntry }): ReactNode {
  const { before, after } = entry;
  const fields = fieldsOf(entry);
  if (fields === null) {
    return (
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
    );
  }
  if (fields.length > 0) return <AuditChanges fields={fields} />;
  const life = lifeOf(entry);
  return life ? <Note>{life}</Note> : null;
}

/** What can be said of an entry's text, and done about it. */
function Text({ entry }: { entry: AuditEntry }): ReactNode {
  const [redacting, setRedacting] = useState(false);
  const { before, after, redacted, unreadable, recordKind } = entry;
  if (redacted) {
    return <Note>The text was taken out of this entry.</Note>;
  }
  const none = before == null && after == null;
  if ((none && !unreadable) || recordKind === 'audit-entry') {
    return null;
  }
  return (
    <>
      {unreadable && <Note>The text of this entry cannot be shown.</Note>}
      <Gate scope="audit:redact">
        <Button size="small" color="error" sx={{ mt: 1 }} onClick={() => setRedacting(true)}>
          Take the text out
        </Button>
        {redacting && <RedactDialog entry={entry} onClose={() => setRedacting(false)} />}
      </Gate>
    </>
  );
}

function Note({ children }: { children: string }): ReactNode {
  return (
    <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
      {children}
    </Typography>
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
