import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readTermFilter } from '../../api/filters';
import { RelationChip } from '../../shared/links/RelationChip';
import { RELATIONS } from '../../shared/links/relations';
import type { AgentFilter } from './agents';

/** What a link from elsewhere asks for, and the way back to all. */
export function useFilter(): [AgentFilter, () => void] {
  const [parameters, setParameters] = useSearchParams();
  return [filterIn(parameters.get('filter')), () => setParameters({}, { replace: true })];
}

function filterIn(text: string | null): AgentFilter {
  try {
    return JSON.parse(text ?? '{}') as AgentFilter;
  } catch {
    // an address that somebody cut
    return {};
  }
}

interface Props {
  filter: AgentFilter;
  onClear: () => void;
}

export function FilterChips({ filter, onClear }: Props): ReactNode {
  const [uses] = RELATIONS.agent;
  return (
    <>
      {filter.promptId && uses && (
        <RelationChip relation={uses} text={filter.promptId} onDelete={onClear} />
      )}
      {Object.entries(filter.terms ?? {}).map(([key, text]) => {
        const terms = readTermFilter(text).terms.map((slug) => slug.replaceAll('-', ' '));
        return (
          <Chip
            key={key}
            color="primary"
            label={`${key.replaceAll('-', ' ')}: ${terms.join(', ')}`}
            onDelete={onClear}
          />
        );
      })}
    </>
  );
}
