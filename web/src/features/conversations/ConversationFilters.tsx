import type { ReactNode } from 'react';
import { number } from '../../shared/format/numbers';
import { MoreFilters, type Choices, type Field } from '../../shared/lists/MoreFilters';
import { usePeopleChoices } from '../../shared/people/people';
import { useOrigins, type Origin } from './conversations';

const NAMES = ['createdBy', 'platform', 'model'];

/** Filters by person, platform and model. */
export const ConversationFilters = (): ReactNode => <MoreFilters names={NAMES} fields={Fields} />;

function Fields({ field }: { field: Field }): ReactNode {
  const people = usePeopleChoices();
  const { data: { platforms = [], models = [] } = {} } = useOrigins();
  return (
    <>
      {field('createdBy', 'Added by', people)}
      {field('platform', 'Platform', counted(platforms))}
      {field('model', 'Model', counted(models))}
    </>
  );
}

/** A comma would part two values. */
const counted = (origins: Origin[]): Choices =>
  origins
    .filter(({ value }) => !value.includes(','))
    .map(({ value, count }) => [value, `${value} (${number(count)})`]);
