import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { CodeBlock } from '../../shared/markdown/CodeBlock';
import { proseStyles } from '../../shared/markdown/styles';
import { useModels } from '../chat/completions';

/** How a program that speaks OpenAI's protocol asks through the Hub. */
export function FromAProgram(): ReactNode {
  const models = useModels();
  const model = models.data?.[0]?.id ?? 'Demo/demo';
  const baseUrl = `${window.location.origin}/openai/v1`;
  return (
    <Card component="section" aria-labelledby="from-a-program" sx={{ p: 2, mt: 3 }}>
      <Stack sx={{ gap: 1.25 }}>
        <Typography id="from-a-program" variant="h2" sx={{ fontSize: '1.1rem', fontWeight: 650 }}>
          Use it from a program
        </Typography>
        <Typography variant="body2">
          Whatever speaks OpenAI&apos;s protocol can ask these models: give it the base URL{' '}
          <code>{baseUrl}</code> and an{' '}
          <Link component={RouterLink} to="/api-keys" underline="always">
            API key
          </Link>{' '}
          of the Hub as its key. Each exchange is kept as a conversation with its output, as if you
          had asked in the chat.
        </Typography>
        <Box sx={proseStyles}>
          <CodeBlock>
            <code>{example(baseUrl, model)}</code>
          </CodeBlock>
        </Box>
      </Stack>
    </Card>
  );
}

const example = (baseUrl: string, model: string): string => `from openai import OpenAI

client = OpenAI(base_url="${baseUrl}", api_key="hub_…")
answer = client.chat.completions.create(
    model="${model}",
    messages=[{"role": "user", "content": "How do tides work?"}],
)`;
