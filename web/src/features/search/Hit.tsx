import AgentIcon from '@mui/icons-material/SmartToyOutlined';
import ConversationIcon from '@mui/icons-material/QuestionAnswerOutlined';
import MessageIcon from '@mui/icons-material/ChatBubbleOutlineOutlined';
import OutputIcon from '@mui/icons-material/ArticleOutlined';
import PromptIcon from '@mui/icons-material/TerminalOutlined';
import SnippetIcon from '@mui/icons-material/ContentCutOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { SearchHit, SearchKind } from '../../api/types';
import { Marked } from '../../shared/format/Marked';
import { When } from '../../shared/format/When';
import { passageOf, whereOf } from './parts';
import { placeOf } from './search';

const ICONS: Record<SearchKind, SvgIconComponent> = {
  output: OutputIcon,
  prompt: PromptIcon,
  message: MessageIcon,
  conversation: ConversationIcon,
  agent: AgentIcon,
  snippet: SnippetIcon,
};

/** @param words are marked where it opens */
export function Hit({ hit, words }: { hit: SearchHit; words: string }): ReactNode {
  const Icon = ICONS[hit.kind];
  const where = whereOf(hit);
  const passage = passageOf(hit);
  return (
    <li>
      <Box
        component={Link}
        to={placeOf(hit)}
        state={{ marks: words }}
        data-hit={hit.kind}
        sx={{
          display: 'flex',
          gap: 1.75,
          p: 1.5,
          borderRadius: '14px',
          color: 'text.primary',
          textDecoration: 'none',
          '&:hover, &:focus-visible': { bgcolor: 'background.paper', outlineOffset: -2 },
        }}
      >
        <Icon sx={{ color: 'primary.main', mt: 0.25, fontSize: 21 }} />
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
            <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
              {hit.title || 'Untitled'}
            </Typography>
            <Typography
              variant="body2"
              sx={{ color: 'text.secondary', overflowWrap: 'anywhere', minWidth: 0 }}
            >
              {hit.kind} · <When at={hit.updatedAt} />
              {where && ` · ${where}`}
            </Typography>
          </Stack>
          {passage && (
            <Typography
              variant="body2"
              component="div"
              sx={{
                color: 'text.secondary',
                mt: 0.5,
                overflowWrap: 'anywhere',
                display: '-webkit-box',
                WebkitLineClamp: 3,
                WebkitBoxOrient: 'vertical',
                overflow: 'hidden',
              }}
            >
              <Marked text={passage} />
            </Typography>
          )}
        </Box>
      </Box>
    </li>
  );
}
