import type { Edit, Output, Term, TermReference } from '../../src/api/types';
import { nextId, type Store } from '../store';
import { ITINERARY, QUERY, TOMATOES, TOMATOES_EDITED } from './texts';

const pick = (terms: Term[] | undefined, name: string): TermReference => {
  const term = terms?.find((one) => one.name === name);
  if (!term) throw new Error(`The sample data has no term ${name}.`);
  return { id: term.id, slug: term.slug, name: term.name, colour: term.colour ?? null };
};

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

export function addOutputs(store: Store): void {
  const { terms } = store;
  const make = (
    title: string,
    content: string,
    days: number,
    more: Partial<Output> = {},
  ): Output => ({
    id: nextId(),
    title,
    content,
    editedContent: null,
    mediaType: 'text/markdown',
    date: daysAgo(days).slice(0, 10),
    source: 'manual',
    favourite: false,
    version: 1,
    createdAt: daysAgo(days),
    updatedAt: daysAgo(days),
    deletedAt: null,
    ...more,
    terms: {
      tags: [],
      categories: [],
      'knowledge-types': [],
      llms: null,
      'accuracy-levels': null,
      ...more.terms,
    },
  });
  const tomatoes = make('Pruning tomatoes', TOMATOES, 0.1, {
    editedContent: TOMATOES_EDITED,
    favourite: true,
    rating: 4,
    version: 3,
    terms: {
      tags: [pick(terms.tags, 'gardening'), pick(terms.tags, 'tomatoes')],
      categories: [pick(terms.categories, 'instructions')],
      llms: pick(terms.llms, 'claude-opus-4'),
      'accuracy-levels': pick(terms['accuracy-levels'], 'highly accurate'),
    },
  });
  const edits: Edit[] = [
    {
      number: 1,
      content: TOMATOES.replace('once a week', 'twice a week in July'),
      summary: 'More often in July',
      base: 'raw',
      createdAt: daysAgo(0.09),
    },
    {
      number: 2,
      content: TOMATOES_EDITED,
      summary: 'Add hygiene',
      base: 1,
      createdAt: daysAgo(0.05),
    },
  ];
  store.edits[tomatoes.id] = edits;
  store.outputs.push(
    tomatoes,
    make('A rolling week in SQL', QUERY, 1, {
      source: 'completion',
      terms: {
        tags: [pick(terms.tags, 'sql')],
        categories: [pick(terms.categories, 'code snippet')],
        llms: pick(terms.llms, 'gpt-5'),
        'accuracy-levels': pick(terms['accuracy-levels'], 'mostly accurate'),
      },
    }),
    make('Three slow days in Trieste', ITINERARY, 3, {
      source: 'import',
      terms: { tags: [pick(terms.tags, 'travel')], llms: pick(terms.llms, 'gemini-2.5-pro') },
    }),
    make('An answer that went wrong', 'This one is in the trash.', 20, { deletedAt: daysAgo(2) }),
  );
  const topics = [
    'Welcome mail for new colleagues',
    'Risks of the migration',
    'Names for a bakery',
    'Checklist before a release',
    'Why sourdough rises',
    'Questions for the landlord',
  ];
  for (let i = 0; i < 34; i++) {
    const topic = topics[i % topics.length] ?? '';
    store.outputs.push(
      make(
        i < topics.length ? topic : `${topic}, take ${Math.floor(i / topics.length) + 1}`,
        `# ${topic}\n\nA short text about it.`,
        5 + i,
        {
          source: i % 3 === 0 ? 'import' : 'manual',
          terms: {
            llms: pick(terms.llms, i % 2 ? 'gpt-5' : 'claude-opus-4'),
            tags: i % 4 ? [] : [pick(terms.tags, 'onboarding')],
          },
        },
      ),
    );
  }
}
