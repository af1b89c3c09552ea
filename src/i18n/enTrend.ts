import type { daTrend } from './daTrend'
import { plural } from './plural'

/** The words of the trend over all rounds, in English. */
export const enTrend: typeof daTrend = {
  trend: {
    title: 'Trend',
    see: 'See the trend',
    compare: 'Compare two rounds',
    needTwoLead:
      'Assess again after a year or a project. This page will then show how each P has changed.',
    leftOut: (labels, n) =>
      `${plural('en', n, { one: `The round ${labels} is left out. Its questionnaire is`, other: `The rounds ${labels} are left out. Their questionnaires are` })} not in this version of Six P. The answers are kept. Reload the page to get the newest version.`,
    quoted: (label) => `‘${label}’`,
    shape: 'The six Ps from round to round',
    name: (first, last) => `Curves of the six Ps’ scores from ‘${first}’ to ‘${last}’`,
    legend: {
      score: 'Score',
      ambition: 'Ambition',
      change: 'Different questionnaire from here',
      gap: 'Gap in the curve: no score in the round',
    },
    table: 'Score in each round',
    round: 'Round',
    about: (date, scope) => `${date} · ${scope}`,
    changed: 'a different questionnaire from last time',
    absent: 'not in the questionnaire',
    aim: (aim) => `ambition: ${aim}`,
    ambition: 'Ambition now',
    noAmbition: 'none',
    reached: 'Part of the way',
    reachedFrom: 'from the first score to the ambition',
    own: 'The curves show each round’s own score. Where a P has levels on different questions in different rounds, that alone can move the score. The comparison of two rounds allows for it.',
    sentence: {
      up: {
        only: (name, before, first, after, last) =>
          `${name} has risen from ${before} in ‘${first}’ to ${after} in ‘${last}’.`,
        most: (name, before, first, after, last) =>
          `${name} has risen most, from ${before} in ‘${first}’ to ${after} in ‘${last}’.`,
        together: (names, change) => `${names} have risen most, each by ${change}.`,
      },
      down: {
        only: (name, before, first, after, last) =>
          `${name} has fallen from ${before} in ‘${first}’ to ${after} in ‘${last}’.`,
        most: (name, before, first, after, last) =>
          `${name} has fallen most, from ${before} in ‘${first}’ to ${after} in ‘${last}’.`,
        together: (names, change) => `${names} have fallen most, each by ${change}.`,
      },
      same: 'No P has moved from its first score to its latest.',
      missing: (names) => `There are not two scores to compare for ${names}.`,
      none: 'No P has a score in more than one round yet.',
    },
    moves: {
      title: 'What has moved most',
      between: (before, after) => `Question by question, from ‘${before}’ to ‘${after}’`,
      up: 'Up',
      down: 'Down',
      noneUp: 'No question has risen.',
      noneDown: 'No question has fallen.',
      needTwo:
        'This is shown once two rounds have a score for at least one P. A P has a score when at least 60% of its relevant questions, and no fewer than two, have a level.',
    },
  },
}
