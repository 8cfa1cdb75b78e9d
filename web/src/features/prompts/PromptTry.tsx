import ChatIcon from '@mui/icons-material/ForumOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Prompt, PromptVersion, Rendered } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Markdown } from '../../shared/markdown/Markdown';
import { useSave } from '../../shared/saving/useSave';
import { renderPrompt, textOfVersion } from './prompts';
import { valueOf, variablesOf, writtenOf } from './variables';

const shownText = ({ text, template, messages }: Rendered): string =>
  text ??
  template ??
  (messages ?? []).map(({ role, content }) => `**${role}**\n\n${content}`).join('\n\n');

/** Fill the variables in, see the text as a model would, send it. */
export function PromptTry({
  prompt,
  version,
}: {
  prompt: Prompt;
  version: PromptVersion;
}): ReactNode {
  const variables = version.variables?.length
    ? version.variables
    : variablesOf(textOfVersion(version), []);
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      variables.map(({ name, default: otherwise }) => [name, writtenOf(otherwise)]),
    ),
  );
  const navigate = useNavigate();
  const given = Object.fromEntries(
    variables
      .filter(({ name }) => values[name])
      .map((variable) => [variable.name, valueOf(variable, values[variable.name] ?? '')]),
  );
  const render = useSave(() => renderPrompt(prompt.id, version.number, given));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { md: 'minmax(0, 320px) minmax(0, 1fr)' },
      }}
    >
      <Stack
        component="form"
        sx={{ gap: 1.75 }}
        onSubmit={(event) => {
          event.preventDefault();
          render.mutate(undefined);
        }}
      >
        {variables.length === 0 && (
          <Typography sx={{ color: 'text.secondary' }}>This version has no variables.</Typography>
        )}
        {variables.map(({ name, required, description }) => (
          <TextField
            key={name}
            label={required ? `${name} *` : name}
            value={values[name] ?? ''}
            multiline
            helperText={description}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        ))}
        <Button type="submit" variant="outlined" disabled={render.isPending}>
          Show the filled-in text
        </Button>
        <Gate scope="completions:write">
          <Button
            variant="contained"
            startIcon={<ChatIcon />}
            onClick={() =>
              void navigate('/chat', {
                state: {
                  promptId: prompt.id,
                  promptVersion: version.number,
                  title: prompt.title,
                  variables: given,
                },
              })
            }
          >
            Send to a model
          </Button>
        </Gate>
      </Stack>
      <Paper
        variant="outlined"
        sx={{ p: 2.5, borderRadius: '14px', minHeight: 200 }}
        aria-live="polite"
      >
        {render.data?.missing && render.data.missing.length > 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            Still missing: {render.data.missing.join(', ')}
          </Alert>
        )}
        {render.data ? (
          <Markdown text={shownText(render.data)} typed />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>The filled-in text appears here.</Typography>
        )}
      </Paper>
    </Box>
  );
}
