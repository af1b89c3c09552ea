import { countHead, countWord } from './counts'
import { plural } from './plural'

/** The result in words, in Danish. `n` is how many names a list holds, where it decides the form. */
export const daSummary = {
  summary: {
    title: 'Resultatet i ord',
    automatic:
      'Teksten er skrevet efter faste regler ud fra jeres svar. I kan rette den, så den bliver jeres egen.',
    own: 'Jeres egen tekst',
    edit: 'Ret teksten',
    field: 'Jeres tekst',
    hint: 'Adskil afsnit med en tom linje. Sletter I det hele, står den automatiske tekst her igen.',
    done: 'Færdig',
    changed:
      'Svar eller ambitioner er ændret, siden I skrev teksten. Læs den igennem, og ret den, hvis den ikke passer længere.',
    confirm: 'Teksten passer stadig',
    confirmed: 'Det er noteret, at teksten stadig passer.',
    see: 'Se den automatiske tekst',
    reset: 'Brug den automatiske tekst igen',
    wasReset: 'Den automatiske tekst står her igen.',

    /** A question's short name, or what somebody wrote, inside a sentence. */
    quoted: (text: string) => `»${text}«`,
    /** Quotation marks within what is quoted. */
    innerQuotes: '›‹',
    withNumber: (name: string, value: string) => `${name} (${value})`,

    nothingAnswered: (total: number) => `Ingen af de ${total} spørgsmål er besvaret endnu.`,
    nothingAnsweredIn: (label: string, total: number) =>
      `I runden »${label}« er ingen af de ${total} spørgsmål besvaret endnu.`,
    noLevels: (answered: string) =>
      `${answered}, men ikke valgt noget niveau endnu, så der er intet resultat at beskrive.`,
    answered: (n: number, total: number) =>
      n === total
        ? `I har besvaret alle ${total} spørgsmål`
        : `I har besvaret ${n} af ${total} spørgsmål`,
    answeredIn: (label: string, n: number, total: number) =>
      n === total
        ? `I runden »${label}« har I besvaret alle ${total} spørgsmål`
        : `I runden »${label}« har I besvaret ${n} af ${total} spørgsmål`,
    scored: (answered: string, n: number, total: number) => {
      if (n === 0) return `${answered}, men intet P har svar nok til en score endnu.`
      return n === total
        ? `${answered}, og alle P’er har en score.`
        : `${answered}, og ${n} af de ${total} P’er har en score.`
    },
    tooFew: (names: string, _n: number) => `For ${names} er der for få svar til en score.`,
    dimensionsNotRelevant: (names: string, n: number) =>
      `${names} er ikke ${plural('da', n, { one: 'relevant', other: 'relevante' })} for jer.`,
    questionsNotRelevant: (n: number) =>
      `${countHead('da', n)} spørgsmål er ikke ${plural('da', n, { one: 'relevant', other: 'relevante' })} for jer og tæller ikke med.`,

    allAtLevel: (level: number, isAll: boolean) =>
      isAll
        ? `Alle spørgsmål er på niveau ${level}.`
        : `Alle spørgsmål, der har et niveau, er på niveau ${level}.`,
    onlyQuestion: (name: string, level: number) =>
      `Kun ét spørgsmål har et niveau: ${name} er på niveau ${level}.`,
    onlyScore: (name: string, score: string) => `${name} har en score på ${score}.`,
    levelScores: (score: string, isAll: boolean) =>
      isAll
        ? `Alle P’er har samme score: ${score}.`
        : `De P’er, der har en score, har den samme: ${score}.`,
    highest: (names: string, score: string, n: number) =>
      `Højest står ${names}${n === 1 ? '' : n === 2 ? ', begge' : ', alle'} med ${score}.`,
    highestQuestions: (names: string, level: number, _n: number) =>
      `Blandt spørgsmålene er ${names} højest, på niveau ${level}.`,
    highestMany: (n: number, names: string, level: number) =>
      `${countHead('da', n)} spørgsmål er højest, på niveau ${level}, blandt andre ${names}.`,

    dontKnow: (names: string, n: number) =>
      `I har svaret »ved ikke« på ${names}. Find ${plural('da', n, { one: 'svaret', other: 'svarene' })} inden næste runde.`,
    dontKnowMany: (n: number, names: string) =>
      `I har svaret »ved ikke« på ${countWord('da', n)} spørgsmål, blandt andre ${names}. Find svarene inden næste runde.`,
    lowest: (names: string, score: string, n: number) =>
      `Lavest står ${names}${n === 1 ? '' : n === 2 ? ', begge' : ', alle'} med ${score}.`,
    /** `of` is how many Ps the questions belong to; 0 is all of them. */
    lowestQuestions: (names: string, level: number, _n: number, of: number) =>
      `${of === 0 ? 'Blandt spørgsmålene' : 'Her'} er ${names} lavest, på niveau ${level}.`,
    lowestMany: (n: number, names: string, level: number, of: number) =>
      of === 0
        ? `${countHead('da', n)} spørgsmål er lavest, på niveau ${level}, blandt andre ${names}.`
        : `Her er ${countWord('da', n)} spørgsmål lavest, på niveau ${level}, blandt andre ${names}.`,

    gapOnly: (name: string, goal: string, left: string) =>
      `Ambitionen for ${name} er ${goal}: ${left}.`,
    gapFirst: (name: string, goal: string, left: string) =>
      `Længst væk er ambitionen for ${name} på ${goal}: ${left}.`,
    gapNext: (name: string, goal: string, left: string) =>
      `Derefter kommer ambitionen for ${name} på ${goal}: ${left}.`,
    gapSame: (name: string, goal: string, left: string) =>
      `Lige så langt væk er ambitionen for ${name} på ${goal}: ${left}.`,
    left: (gap: string) => `Der mangler ${gap}`,
    leftAndDone: (gap: string, percent: number) =>
      `Der mangler ${gap}, og I er nået ${percent}\u00a0% af vejen`,
    /** Of the one or two gaps told of. */
    noNearer: (n: number): string =>
      n === 1
        ? 'I er ikke kommet tættere på den, siden I begyndte.'
        : 'I er ikke kommet tættere på nogen af de to, siden I begyndte.',
    gapsMore: (n: number) =>
      n === 1
        ? 'Én anden ambition er heller ikke nået endnu.'
        : `${countHead('da', n)} andre ambitioner er heller ikke nået endnu.`,
    reached: (names: string, n: number) =>
      `${plural('da', n, { one: 'Ambitionen', other: 'Ambitionerne' })} for ${names} er nået.`,
    reachedMany: (n: number, names: string) =>
      `${countHead('da', n)} ambitioner er nået, blandt andre dem for ${names}.`,
    unmeasured: (names: string, n: number) =>
      `${plural('da', n, { one: 'Ambitionen', other: 'Ambitionerne' })} for ${names} kan ikke måles endnu.`,
    unmeasuredMany: (n: number, names: string) =>
      `${countHead('da', n)} ambitioner kan ikke måles endnu, blandt andre dem for ${names}.`,
    goodEnough: (names: string, _n: number) =>
      `For ${names} har I sagt, at det er godt nok, som det er.`,
    goodEnoughMany: (n: number, names: string) =>
      `${countHead('da', n)} steder har I sagt, at det er godt nok, som det er, blandt andet for ${names}.`,

    low: (names: string, _n: number) => `På workshoppen var der lav enighed om ${names}.`,
    lowMany: (n: number, names: string) =>
      `På workshoppen var der lav enighed om ${countWord('da', n)} spørgsmål, lavest om ${names}.`,
    medium: (names: string, value: string, _n: number) =>
      `På workshoppen var enigheden lavest om ${names}, men stadig middel (${value}).`,
    mediumMany: (n: number, names: string, value: string) =>
      `På workshoppen var enigheden lavest om ${countWord('da', n)} spørgsmål, blandt andre ${names}, men stadig middel (${value}).`,
    dissent: (names: string, _n: number) => `Der er noteret uenighed ved ${names}.`,
    dissentMany: (n: number, names: string) =>
      `Der er noteret uenighed ved ${countWord('da', n)} spørgsmål, blandt andre ${names}.`,

    /** Of the questions that were just told of. */
    dissentThere: (n: number) =>
      `Uenigheden er noteret ved ${plural('da', n, { one: 'svaret', other: 'svarene' })}.`,

    notCompared: (label: string) => `Der er for få svar til at sammenligne med runden »${label}«.`,
    up: (label: string, names: string, _n: number) => `Siden »${label}« er ${names} steget.`,
    down: (label: string, names: string, _n: number) => `Siden »${label}« er ${names} faldet.`,
    upAndDown: (label: string, up: string, down: string, _ups: number, _downs: number) =>
      `Siden »${label}« er ${up} steget, mens ${down} er faldet.`,
    noneMoved: (label: string, isAll: boolean) =>
      isAll
        ? `Siden »${label}« har intet P flyttet sig.`
        : `Siden »${label}« har ingen af de P’er, der kan sammenlignes, flyttet sig.`,
    same: (names: string, n: number) =>
      `${names} er ${plural('da', n, { one: 'uændret', other: 'uændrede' })}.`,
    missing: (names: string, n: number) =>
      `${names} kan ikke sammenlignes, fordi ${n === 1 ? 'det' : 'de'} har for få svar eller ikke er ${plural('da', n, { one: 'relevant', other: 'relevante' })}.`,
    missingMany: (n: number) =>
      `${countHead('da', n)} P’er kan ikke sammenlignes, fordi de har for få svar eller ikke er relevante.`,
    rose: (n: number) => `${n} steget`,
    fell: (n: number) => `${n} faldet`,
    stayed: (n: number) => `${n} ${plural('da', n, { one: 'uændret', other: 'uændrede' })}`,
    questions: (total: number, parts: string) =>
      `Af de ${total} spørgsmål, der har et niveau i begge runder, er ${parts}.`,
    allRose: (n: number) => `${both(n)} er steget.`,
    allFell: (n: number) => `${both(n)} er faldet.`,
    allStayed: (n: number) =>
      `${both(n)} er ${plural('da', n, { one: 'uændret', other: 'uændrede' })}.`,
    why: (name: string, from: number, to: number, quote: string) =>
      `Om ${name}, der gik fra niveau ${from} til ${to}, skriver I: ${quote}.`,
  },
}

function both(n: number): string {
  return n === 1
    ? 'Det ene spørgsmål, der har et niveau i begge runder,'
    : n === 2
      ? 'De to spørgsmål, der har et niveau i begge runder,'
      : `Alle ${n} spørgsmål, der har et niveau i begge runder,`
}
