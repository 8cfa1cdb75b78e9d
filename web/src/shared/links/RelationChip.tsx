import Chip from '@mui/material/Chip';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import { choiceOf, type Listed } from './records';
import { readRelation, type RelationName } from './relations';

interface Props {
  relation: RelationName;
  /** As the server takes it. */
  text: string;
  onClick?: () => void;
  onDelete: () => void;
}

/** Of records whose titles a chip says. */
const MOST = 2;

/** A filter by relation that is set. */
export function RelationChip({ relation, text, onClick, onDelete }: Props): ReactNode {
  const { label, kind } = relation;
  const { operator, values } = readRelation(text);
  const titles = useQueries({
    queries: values.slice(0, MOST).map((id) => ({
      queryKey: [kind, id, 'linked'],
      queryFn: async () => choiceOf(await get<Listed>(`/${recordsOf(kind)}/${id}`)),
    })),
  }).map(({ data }) => (data?.title ? `“${data.title}”` : `one ${kind}`));
  const joint = operator === 'all' ? ' and ' : ' or ';
  const more = values.length > MOST ? `${joint}${values.length - MOST} more` : '';
  const named = `${titles.join(more ? ', ' : joint)}${more}`;
  const said = {
    any: `${label} ${named}`,
    all: `${label} ${named}`,
    not: `${label} is not ${named}`,
    none: `${label}: not set`,
    some: `${label}: set`,
  };
  return <Chip color="primary" label={said[operator]} onClick={onClick} onDelete={onDelete} />;
}
