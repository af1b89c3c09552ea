import { countHead, countWord } from './counts'
import type { daSummary } from './daSummary'
import { plural } from './plural'

/** The result in words, in English. */
export const enSummary: typeof daSummary = {
  summary: {
    title: 'The result in words',
    automatic:
      'This text is written by fixed rules from your answers. You can edit it and make it your own.',
    own: 'Your own text',
    edit: 'Edit the text',
    field: 'Your text',
    hint: 'Leave an empty line between paragraphs. If you delete everything, the automatic text is shown again.',
    done: 'Done',
    changed:
      'Answers or ambitions have changed since you wrote this. Read it through, and edit it if it no longer fits.',
    confirm: 'The text still fits',
    confirmed: 'Noted: the text still fits.',
    see: 'See the automatic text',
    reset: 'Use the automatic text again',
    wasReset: 'The automatic text is back.',

    quoted: (text) => `‘${text}’`,
    innerQuotes: '“”',
    withNumber: (name, value) => `${name} (${value})`,

    nothingAnswered: (total) => `None of the ${total} questions has been answered yet.`,
    nothingAnsweredIn: (label, total) =>
      `In ‘${label}’, none of the ${total} questions has been answered yet.`,
    noLevels: (answered) =>
      `${answered} but have not chosen a level yet, so there is no result to describe.`,
    answered: (n, total) =>
      n === total
        ? `You have answered all ${total} questions`
        : `You have answered ${n} of the ${total} questions`,
    answeredIn: (label, n, total) =>
      n === total
        ? `In ‘${label}’, you have answered all ${total} questions`
        : `In ‘${label}’, you have answered ${n} of the ${total} questions`,
    scored: (answered, n, total) => {
      if (n === 0) return `${answered}, but no P has enough answers for a score yet.`
      return n === total
        ? `${answered}, and every P has a score.`
        : `${answered}, and ${n} of the ${total} Ps ${plural('en', n, { one: 'has', other: 'have' })} a score.`
    },
    tooFew: (names, n) =>
      `${names} ${plural('en', n, { one: 'has', other: 'have' })} too few answers for a score.`,
    dimensionsNotRelevant: (names, n) =>
      `${names} ${plural('en', n, { one: 'is', other: 'are' })} not relevant to you.`,
    questionsNotRelevant: (n) =>
      `${countHead('en', n)} ${plural('en', n, { one: 'question is', other: 'questions are' })} not relevant to you and ${plural('en', n, { one: 'is', other: 'are' })} not counted.`,

    allAtLevel: (level, isAll) =>
      isAll
        ? `Every question is at level ${level}.`
        : `Every question that has a level is at level ${level}.`,
    onlyQuestion: (name, level) => `Only one question has a level: ${name} is at level ${level}.`,
    onlyScore: (name, score) => `${name} has a score of ${score}.`,
    levelScores: (score, isAll) =>
      isAll
        ? `All the Ps have the same score: ${score}.`
        : `All the Ps that have a score have the same one: ${score}.`,
    highest: (names, score, n) =>
      n === 1
        ? `${names} is highest, at ${score}.`
        : `${names} are highest, ${n === 2 ? 'both' : 'each'} at ${score}.`,
    highestQuestions: (names, level, n) =>
      `Among the questions, ${names} ${plural('en', n, { one: 'is', other: 'are' })} highest, at level ${level}.`,
    highestMany: (n, names, level) =>
      `${countHead('en', n)} questions are highest, at level ${level}, among them ${names}.`,

    dontKnow: (names, _n) =>
      `You answered ‘don’t know’ to ${names}. Find out before the next round.`,
    dontKnowMany: (n, names) =>
      `You answered ‘don’t know’ to ${countWord('en', n)} questions, among them ${names}. Find out before the next round.`,
    lowest: (names, score, n) =>
      n === 1
        ? `${names} is lowest, at ${score}.`
        : `${names} are lowest, ${n === 2 ? 'both' : 'each'} at ${score}.`,
    lowestQuestions: (names, level, n, of) =>
      `Among ${of === 0 ? 'the' : of === 1 ? 'its' : 'their'} questions, ${names} ${plural('en', n, { one: 'is', other: 'are' })} lowest, at level ${level}.`,
    lowestMany: (n, names, level, of) =>
      of === 0
        ? `${countHead('en', n)} questions are lowest, at level ${level}, among them ${names}.`
        : `${countHead('en', n)} of ${of === 1 ? 'its' : 'their'} questions are lowest, at level ${level}, among them ${names}.`,

    gapOnly: (name, goal, left) => `The ambition for ${name} is ${goal}, ${left}.`,
    gapFirst: (name, goal, left) => `${name} is furthest from its ambition of ${goal}, ${left}.`,
    gapNext: (name, goal, left) => `Next comes ${name}: its ambition is ${goal}, ${left}.`,
    gapSame: (name, goal, left) => `${name} is just as far from its ambition of ${goal}, ${left}.`,
    left: (gap) => `with ${gap} still to go`,
    leftAndDone: (gap, percent) => `with ${percent}% of the way done and ${gap} still to go`,
    noNearer: (n) =>
      n === 1 ? 'It is no nearer than when you began.' : 'Neither is nearer than when you began.',
    gapsMore: (n) =>
      n === 1
        ? 'One more ambition has not been reached yet.'
        : `${countHead('en', n)} more ambitions have not been reached yet.`,
    reached: (names, n) =>
      `${plural('en', n, { one: 'The ambition', other: 'The ambitions' })} for ${names} ${plural('en', n, { one: 'has', other: 'have' })} been reached.`,
    reachedMany: (n, names) =>
      `${countHead('en', n)} ambitions have been reached, among them those for ${names}.`,
    unmeasured: (names, n) =>
      `${plural('en', n, { one: 'The ambition', other: 'The ambitions' })} for ${names} cannot be measured yet.`,
    unmeasuredMany: (n, names) =>
      `${countHead('en', n)} ambitions cannot be measured yet, among them those for ${names}.`,
    goodEnough: (names, n) =>
      n === 1
        ? `You have said that ${names} is good enough as it is.`
        : `You have said that ${names} are good enough as they are.`,
    goodEnoughMany: (n, names) =>
      `You have said that ${countWord('en', n)} things are good enough as they are, among them ${names}.`,

    low: (names, _n) => `In the workshop, agreement was low on ${names}.`,
    lowMany: (n, names) =>
      `In the workshop, agreement was low on ${countWord('en', n)} questions, and lowest on ${names}.`,
    medium: (names, value, _n) =>
      `In the workshop, agreement was lowest on ${names}, but still medium (${value}).`,
    mediumMany: (n, names, value) =>
      `In the workshop, agreement was lowest on ${countWord('en', n)} questions, among them ${names}, but still medium (${value}).`,
    dissent: (names, _n) => `Disagreement has been noted on ${names}.`,
    dissentMany: (n, names) =>
      `Disagreement has been noted on ${countWord('en', n)} questions, among them ${names}.`,

    dissentThere: (n) =>
      `The disagreement has been noted beside the ${plural('en', n, { one: 'answer', other: 'answers' })}.`,

    notCompared: (label) => `There are too few answers to compare with ‘${label}’.`,
    up: (label, names, n) =>
      `Since ‘${label}’, ${names} ${plural('en', n, { one: 'has', other: 'have' })} risen.`,
    down: (label, names, n) =>
      `Since ‘${label}’, ${names} ${plural('en', n, { one: 'has', other: 'have' })} fallen.`,
    upAndDown: (label, up, down, ups, downs) =>
      `Since ‘${label}’, ${up} ${plural('en', ups, { one: 'has', other: 'have' })} risen, while ${down} ${plural('en', downs, { one: 'has', other: 'have' })} fallen.`,
    noneMoved: (label, isAll) =>
      isAll
        ? `No P has moved since ‘${label}’.`
        : `None of the Ps that can be compared has moved since ‘${label}’.`,
    same: (names, n) => `${names} ${plural('en', n, { one: 'is', other: 'are' })} unchanged.`,
    missing: (names, _n) =>
      `${names} cannot be compared, because there are too few answers or the questions are not relevant.`,
    missingMany: (n) =>
      `${countHead('en', n)} Ps cannot be compared, because there are too few answers or the questions are not relevant.`,
    rose: (n) => `${n} rose`,
    fell: (n) => `${n} fell`,
    stayed: (n) => `${n} stayed the same`,
    questions: (total, parts) => `Of the ${total} questions with a level in both rounds, ${parts}.`,
    allRose: (n) => `${both(n)} rose.`,
    allFell: (n) => `${both(n)} fell.`,
    allStayed: (n) => `${both(n)} stayed the same.`,
    why: (name, from, to, quote) =>
      `About ${name}, which went from level ${from} to ${to}, you write: ${quote}.`,
  },
}

function both(n: number): string {
  return n === 1
    ? 'The one question with a level in both rounds'
    : n === 2
      ? 'The two questions with a level in both rounds'
      : `All ${n} questions with a level in both rounds`
}
