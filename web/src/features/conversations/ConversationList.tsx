import ConversationIcon from '@mui/icons-material/QuestionAnswerOutlined';
import ImportIcon from '@mui/icons-material/MoveToInboxOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Checkbox from '@mui/material/Checkbox';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { ListBase, useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Conversation } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { useCan } from '../../auth/me';
import { SelectionBar } from '../../shared/bulk/SelectionBar';
import { useRange } from '../../shared/bulk/useRange';
import { plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { FilterBar } from '../../shared/lists/FilterBar';
import { ListFrame } from '../../shared/lists/ListFrame';
import type { SortOption } from '../../shared/lists/SortSelect';
import { Page } from '../../shared/Page';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { TrashActions } from '../../shared/records/TrashActions';
import { Empty } from '../../shared/states/Empty';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { ExportThese } from '../exports/ExportThese';
import { useForm } from './columns';
import { ConversationTable } from './ConversationTable';
import { FormMenu } from './FormMenu';
import { ConversationFilters } from './ConversationFilters';

const SORTS: SortOption[] = [
  { field: 'date', order: 'DESC', label: 'Newest first' },
  { field: 'date', order: 'ASC', label: 'Oldest first' },
  { field: 'title', order: 'ASC', label: 'Title A–Z' },
  { field: 'messageCount', order: 'DESC', label: 'Most messages' },
];

export function ConversationList(): ReactNode {
  return (
    <ListBase
      resource="conversations"
      sort={{ field: 'date', order: 'DESC' }}
      perPage={25}
      disableAuthentication
    >
      <Shown />
    </ListBase>
  );
}

function Shown(): ReactNode {
  const wide = useMediaQuery('(min-width: 900px)');
  const [form] = useForm();
  const { filterValues } = useListContext();
  const inTrash = Boolean((filterValues as { deleted?: boolean }).deleted);
  const asTable = wide && form === 'table';
  return (
    <Page
      title="Conversations"
      lead="Whole dialogues with every branch, from wherever they were held."
      {...(asTable && { width: 'full' as const })}
      actions={
        <Gate scope="imports:write">
          <Button variant="outlined" component={Link} to="/imports" startIcon={<ImportIcon />}>
            Import
          </Button>
        </Gate>
      }
    >
      <FilterBar kind="conversation" sorts={SORTS} dateField="date" favourites trash>
        {wide && <FormMenu />}
        <ConversationFilters />
        <ExportThese kind="conversation" />
      </FilterBar>
      <ListFrame one="conversation" empty={<NothingYet />}>
        {asTable ? <ConversationTable inTrash={inTrash} /> : <Conversations />}
      </ListFrame>
    </Page>
  );
}

function Conversations(): ReactNode {
  const { data = [], selectedIds, filterValues } = useListContext<Conversation>();
  const mayWrite = useCan('conversations:write');
  const choose = useRange();
  const inTrash = Boolean((filterValues as { deleted?: boolean }).deleted);
  return (
    <Stack sx={{ gap: 1 }}>
      <SelectionBar kind="conversation" inTrash={inTrash} />
      {data.map((conversation) => (
        <ConversationRow key={conversation.id} conversation={conversation}>
          {mayWrite && (
            <Checkbox
              checked={selectedIds.includes(conversation.id)}
              onClick={(event) => choose(conversation.id, event)}
              slotProps={{
                input: { 'aria-label': `Select ${conversation.title || 'Untitled conversation'}` },
              }}
              sx={{ ml: 0.5 }}
            />
          )}
        </ConversationRow>
      ))}
    </Stack>
  );
}

export function ConversationRow({
  conversation,
  children,
}: {
  conversation: Conversation;
  children?: ReactNode;
}): ReactNode {
  const { id, title, platform, model, messageCount, date, favourite, deletedAt } = conversation;
  const about = [platform, model, plural(messageCount, 'message')].filter(Boolean).join(' · ');
  return (
    <Card sx={{ display: 'flex', alignItems: 'center' }}>
      {children}
      <CardActionArea component={Link} to={`/conversations/${id}`} sx={{ p: 1.75 }}>
        <Stack
          direction={{ xs: 'column', sm: 'row' }}
          sx={{ gap: { xs: 0.25, sm: 2 }, alignItems: { sm: 'center' } }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {title || 'Untitled conversation'}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {about}
            </Typography>
          </Box>
          <TermChips terms={allTerms(conversation.terms, ['tags', 'categories'])} limit={3} />
          <Typography
            variant="body2"
            sx={{ color: 'text.secondary', minWidth: 104, textAlign: { sm: 'right' } }}
          >
            <When at={date} />
          </Typography>
        </Stack>
      </CardActionArea>
      <Box sx={{ p: 1, flex: 'none', display: 'flex', flexDirection: { xs: 'column', sm: 'row' } }}>
        {deletedAt ? (
          <TrashActions kind="conversation" record={conversation} compact />
        ) : (
          <FavouriteButton key={String(favourite)} kind="conversation" id={id} on={favourite} />
        )}
      </Box>
    </Card>
  );
}

function NothingYet(): ReactNode {
  return (
    <Empty
      icon={<ConversationIcon />}
      title="No conversations yet"
      begin
      action={
        <Gate scope="imports:write">
          <Button variant="contained" component={Link} to="/imports">
            Import an archive
          </Button>
        </Gate>
      }
    >
      Bring the archive that ChatGPT, Claude, Gemini or another gives you. Branches, regenerated
      answers and models come along, and importing again adds only what is new.
    </Empty>
  );
}
