import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { PromptVersion } from '../../api/types';
import { CompositionPreview } from './CompositionPreview';
import { settingsLine } from './settings';
import { TemplateText } from './TemplateText';
import { writtenOf } from './variables';

/** A template as it stands: one text, or the turns of a chat. */
export function PromptRead({ version }: { version: PromptVersion }): ReactNode {
  const turns = version.messages?.length
    ? version.messages
    : [{ role: '', content: version.template ?? '' }];
  return (
    <Stack sx={{ gap: 2 }}>
      {turns.map(({ role, content }, turn) => (
        <Paper key={turn} variant="outlined" sx={{ p: { xs: 2, md: 3 }, borderRadius: '14px' }}>
          {role && (
            <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
              {role}
            </Typography>
          )}
          <TemplateText text={content} />
        </Paper>
      ))}
      <CompositionPreview texts={turns.map(({ content }) => content)} />
      {version.variables && version.variables.length > 0 && (
        <section>
          <Typography variant="h4" component="h2" sx={{ mb: 1 }}>
            Variables
          </Typography>
          {version.variables.map((variable) => (
            <Typography key={variable.name} variant="body2">
              <strong>{variable.name}</strong>
              {writtenOf(variable.default)
                ? ` (otherwise “${writtenOf(variable.default)}”)`
                : variable.required
                  ? ' (needed)'
                  : ''}
              {variable.description && ` · ${variable.description}`}
            </Typography>
          ))}
        </section>
      )}
      {settingsLine(version.settings) && (
        <section>
          <Typography variant="h4" component="h2" sx={{ mb: 1 }}>
            Model settings
          </Typography>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {settingsLine(version.settings)}
          </Typography>
        </section>
      )}
    </Stack>
  );
}
