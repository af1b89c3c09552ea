/** The languages the interface and the built-in questionnaire are written in. Danish first. */
export const LOCALES = ['da', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A text in every language. `*…*` marks words that are English in any language. */
export type LocalText = Readonly<Record<Locale, string>>

export const LEVELS = [1, 2, 3, 4, 5] as const
export type Level = (typeof LEVELS)[number]

/** `<dimension>.<slug>`: stable for ever, since answers, files and comparisons hang on it. */
export type QuestionId = string
export type DimensionId = string

export interface Question {
  readonly id: QuestionId
  /** Name of two to four words, for tables and charts. */
  readonly short: LocalText
  readonly statement: LocalText
  /** What to look for when answering. */
  readonly help: LocalText
  /** What kind of proof to write down. */
  readonly evidence: LocalText
  /** Numbers of the Sustainable Development Goals (1–17), our own tagging. */
  readonly sdgs: readonly number[]
  /** What one would see at each of the five levels, lowest first. */
  readonly levels: readonly [LocalText, LocalText, LocalText, LocalText, LocalText]
}

/** One of the Ps. */
export interface Dimension {
  readonly id: DimensionId
  readonly name: LocalText
  readonly lead: LocalText
  /** How the network of municipalities reads this P. */
  readonly network: LocalText
  /** How WHO reads it. */
  readonly who: LocalText
  readonly questions: readonly Question[]
}

export interface ScaleLevel {
  readonly name: LocalText
  readonly meaning: LocalText
}

export interface Scale {
  /** How to choose a level. */
  readonly rule: LocalText
  readonly levels: readonly [ScaleLevel, ScaleLevel, ScaleLevel, ScaleLevel, ScaleLevel]
}

export interface Questionnaire {
  readonly id: string
  readonly version: number
  readonly title: LocalText
  readonly scale: Scale
  readonly dimensions: readonly Dimension[]
}

export interface QuestionnaireRef {
  readonly id: string
  readonly version: number
}
