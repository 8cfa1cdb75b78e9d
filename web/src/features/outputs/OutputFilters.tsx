import type { ReactNode } from 'react';
import { SOURCES } from '../../shared/bulk/fieldChange';
import { MoreFilters, type Choices, type Field } from '../../shared/lists/MoreFilters';
import { usePeopleChoices } from '../../shared/people/people';

const RATINGS: Choices = [
  ['none', 'Not rated'],
  ['some', 'Rated'],
  ...[5, 4, 3, 2, 1].map((stars): [string, string] => [String(stars), `${stars} of 5`]),
];

const EDITS: Choices = [
  ['true', 'With edits'],
  ['false', 'Raw only'],
];

const NAMES = ['createdBy', 'assigneeId', 'source', 'rating', 'edited'];

/** Filters by person, source, rating and edits. */
export const OutputFilters = (): ReactNode => <MoreFilters names={NAMES} fields={Fields} />;

function Fields({ field }: { field: Field }): ReactNode {
  const people = usePeopleChoices();
  return (
    <>
      {field('createdBy', 'Added by', people)}
      {field('assigneeId', 'To be reviewed by', [
        ['none', 'Nobody in particular'],
        ['some', 'Somebody'],
        ...people,
      ])}
      {field('source', 'Source', SOURCES)}
      {field('rating', 'Rating', RATINGS)}
      {field('edited', 'Edits', EDITS)}
    </>
  );
}
