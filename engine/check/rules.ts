/** Every finding of `check`, with its English sentence. The catalogue of messages has the same keys as `engine.finding.<rule>`. */
export const checkRules = {
  'join-waits-for-ever': 'The join can wait for ever: a token is there, and the one that is missing can never come.',
  'error-uncaught': 'Nobody catches this error, so the process stands still here.',
  deadlock: 'The process can stand still here and never end.',
  livelock: 'From here the process can go on for ever and never end.',
  'improper-completion': 'This end can be reached twice in one run.',
  'dead-element': 'No run can reach it.',
  'unsafe-flow': 'Two tokens can be on this flow at the same time.',
  'several-tokens': 'Two tokens can be in this activity at the same time; it is then done once for each.',
  'loop-without-wait': 'Nothing in this loop waits for a person, a service or an event; after 10,000 steps it stops with an incident.',
  'ruled-out': 'Conditions that belong together rule it out; taken each for itself they do not.',
  'not-decided': 'Whether it always ends was not decided: it has more than {limit} {what}.',
} as const;

export type CheckRule = keyof typeof checkRules;
