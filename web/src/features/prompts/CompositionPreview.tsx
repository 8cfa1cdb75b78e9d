import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { post } from '../../api/http';
import { explain } from '../../api/problem';
import type { Composed } from '../../api/types';
import { useSettled } from '../../shared/keyboard/useSettled';
import { SnippetLook } from '../snippets/SnippetLook';
import { TemplateText } from './TemplateText';

const REFERENCE = /\{\{\s*snippet:/;
const PAUSE_MS = 500;

/** How the text reads with its snippets in it; nothing where it refers to none. */
export function CompositionPreview({ texts }: { texts: string[] }): ReactNode {
  const settled = useSettled(texts.join('\u0000'), PAUSE_MS);
  const refers = texts.some((text) => REFERENCE.test(text));
  const { data, error } = useQuery({
    queryKey: ['composed', settled],
    queryFn: () => post<Composed>('/prompts/compose', { texts: settled.split('\u0000') }),
    enabled: refers && REFERENCE.test(settled),
    retry: false,
    placeholderData: (before) => before,
  });
  const [looking, setLooking] = useState<string | null>(null);
  if (!refers) return null;
  if (error) return <Alert severity="warning">{explain(error).detail}</Alert>;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label="With its snippets"
      sx={{ p: 2, borderRadius: '14px', maxHeight: 320, overflow: 'auto' }}
      tabIndex={0}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        With its snippets
        {data?.snippets.map(({ id, title }, index) => (
          <span key={id}>
            {index === 0 ? ': ' : ', '}
            <Link component="button" type="button" onClick={() => setLooking(id)}>
              {title}
            </Link>
          </span>
        ))}
      </Typography>
      <TemplateText text={(data?.texts ?? []).join('\n\n')} />
      {looking !== null && <SnippetLook id={looking} onClose={() => setLooking(null)} />}
    </Paper>
  );
}
