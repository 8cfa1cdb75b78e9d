import { useState } from 'react';
import type { Terms } from '../../api/types';
import { chosenOf, writeTerms, type TermsWrite } from '../../shared/terms/chosen';
import { EVERYTHING, written, type Choice } from './choice';

/** What a person wants of an import before it is run for real. */
export interface Wishes {
  choice: Choice;
  terms: Terms;
  /** A member's id; empty for whoever imports. */
  owner: string;
}

export type GivenOptions = Partial<TermsWrite> & {
  owner?: string;
  only?: string[];
  except?: string[];
};

const NONE: Wishes = { choice: EVERYTHING, terms: {}, owner: '' };
const placeOf = (trialId: string): string => `import-wishes-${trialId}`;

/** Kept for the tab, so that a reload does not forget a choice among thousands. */
export function useWishes(trialId: string): [Wishes, (change: Partial<Wishes>) => void] {
  const [wishes, setWishes] = useState(() => kept(trialId));
  const change = (some: Partial<Wishes>): void => {
    const next = { ...wishes, ...some };
    setWishes(next);
    try {
      sessionStorage.setItem(placeOf(trialId), JSON.stringify(next));
    } catch {
      // a full store: the choice lasts as long as the page
    }
  };
  return [wishes, change];
}

function kept(trialId: string): Wishes {
  try {
    const text = sessionStorage.getItem(placeOf(trialId));
    return text ? { ...NONE, ...(JSON.parse(text) as Partial<Wishes>) } : NONE;
  } catch {
    return NONE;
  }
}

export function optionsOf({ choice, terms, owner }: Wishes): GivenOptions {
  const set = Object.fromEntries(
    Object.entries(terms).filter(([key]) => chosenOf(terms, key).length > 0),
  );
  return {
    ...(Object.keys(set).length > 0 && writeTerms(set)),
    ...(owner && { owner }),
    ...written(choice),
  };
}
