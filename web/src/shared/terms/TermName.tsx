import type { ReactNode } from 'react';
import { useTerm } from './vocabularies';

/** The name of a term that is known by its id alone; the id where the term is gone. */
export function TermName({ vocabulary, id }: { vocabulary: string; id: string }): ReactNode {
  const term = useTerm(vocabulary, id);
  return term.data?.name ?? id;
}
