/** Which records of a trial are wanted: all but some, or some alone. By the ids of their source. */
export interface Choice {
  all: boolean;
  /** The exceptions where all are chosen, the chosen ones where not. */
  ids: string[];
}

export const EVERYTHING: Choice = { all: true, ids: [] };
export const NOTHING: Choice = { all: false, ids: [] };

export const isChosen = ({ all, ids }: Choice, id: string): boolean => all !== ids.includes(id);

export const toggled = ({ all, ids }: Choice, id: string): Choice => ({
  all,
  ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
});

/** Of so many that could be chosen. */
export const chosenCount = ({ all, ids }: Choice, total: number): number =>
  all ? Math.max(0, total - ids.length) : Math.min(ids.length, total);

/** Whether no record is left to import. What is not counted among the total comes as long as all are chosen. */
export const isNothing = ({ all, ids }: Choice, total: number): boolean =>
  all ? total > 0 && ids.length >= total : ids.length === 0;

/** As an import is asked for it; the shorter list says it. */
export const written = ({ all, ids }: Choice): { only?: string[]; except?: string[] } => {
  if (!all) return { only: ids };
  return ids.length > 0 ? { except: ids } : {};
};
