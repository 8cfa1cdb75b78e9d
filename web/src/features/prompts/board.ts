import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Page, Prompt, Term } from '../../api/types';
import { chosenOf } from '../../shared/terms/chosen';

export const STAGES = 'development-stages';

/** More than a board can show at a glance; the rest is in the list. */
export const MOST = 200;

export const useBoard = (): UseQueryResult<Page<Prompt>> =>
  useQuery({
    queryKey: ['prompts', 'board'],
    queryFn: () =>
      get<Page<Prompt>>('/prompts', {
        limit: MOST,
        sort: '-updatedAt',
        include: 'terms',
        count: true,
      }),
  });

export interface Column {
  /** Null for those without a stage. */
  id: string | null;
  name: string;
  prompts: Prompt[];
}

/** A column for each stage in its order, after those that have none. */
export function columnsOf(stages: Term[], prompts: Prompt[]): Column[] {
  const stageOf = (prompt: Prompt): string | null => chosenOf(prompt.terms, STAGES)[0]?.id ?? null;
  const known = new Set(stages.map(({ id }) => id));
  return [
    {
      id: null,
      name: 'No stage',
      prompts: prompts.filter((prompt) => !known.has(stageOf(prompt) ?? '')),
    },
    ...stages.map(({ id, name }) => ({
      id,
      name,
      prompts: prompts.filter((prompt) => stageOf(prompt) === id),
    })),
  ];
}
