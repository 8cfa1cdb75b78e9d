export const TOMATOES = `# Pruning tomatoes

Side shoots of **indeterminate** plants are pinched out once a week while they are shorter than a finger.

1. Find the shoot in the *leaf axil*.
2. Snap it sideways, in the morning.
3. Leave determinate plants alone.

> Never prune in the rain: wounds that stay wet invite blight.

| Kind | Prune? | Why |
| --- | --- | --- |
| Cordon | yes | one stem, earlier fruit |
| Bush | no | fruit grows on side shoots |

- [x] stakes are in
- [ ] mulch is spread

![A pruned plant](https://example.org/plant.jpg)
`;

export const TOMATOES_EDITED = TOMATOES.replace('once a week', 'twice a week in July').replace(
  '3. Leave determinate plants alone.\n',
  '3. Leave determinate plants alone.\n4. Wipe the blade with alcohol between plants.\n',
);

export const QUERY = `## A window over the last seven days

Use a frame by range, so that days without rows do not stretch it:

\`\`\`sql
select day,
       sum(visits) over (
         order by day
         range between interval '6 days' preceding and current row
       ) as week -- rolling
from visits
where site = 'garden';
\`\`\`

An index on \`(site, day)\` is enough.
`;

export const ITINERARY = `# Three slow days in Trieste

**Day one.** Walk the Molo Audace at sunset, then fish in the old port.

**Day two.** The castle of Miramare by bus 6; take the path along the shore back.

**Day three.** Coffee has its own words here: a *nero* is an espresso, a *capo* a macchiato.
`;

export const PROMPT = `Summarise the text between the lines for {{audience}} in at most {{words}} words.

Keep every number. Name what is uncertain.

---
{{text}}
---`;

export const ANSWER = `Repotting is due when roots circle the pot. **Three signs:**

- water runs straight through
- growth has stopped although it is spring
- roots show at the holes

Take a pot two centimetres wider, not more.
`;
