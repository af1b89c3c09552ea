import { watch } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import { joinTabs } from '../composables/browserTabs'
import { storeOfficeParts } from '../composables/officeParts'
import { canPickFile } from '../composables/pickFile'
import type { AnswerState } from '../domain/assessment'
import type { Locale } from '../domain/questionnaire'
import { findRound } from '../domain/rounds'
import type { Texts } from '../i18n/da'
import { withoutMarks } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useKeeping } from '../stores/keeping'
import type { KeepingEvent } from '../stores/keeping'
import { useLinkedFiles } from '../stores/linkedFiles'
import type { TroubledFile } from '../stores/linkedFiles'
import { useQuestionnaires } from '../stores/questionnaires'
import { nameOf } from './nameOf'
import { reasonOf } from './useLinkedFile'
import { useNotices } from './useNotices'
import type { Notice } from './useNotices'

/**
 * Begins to keep the work in step with other tabs, the second copy and the files that are kept up to
 * date, and says in words what comes of it. It is fetched after the first screen. Resolves when the
 * second copy has been joined.
 */
export async function keepWatch(router: Router, locale: () => Locale): Promise<void> {
  const keeping = useKeeping()
  const assessments = useAssessments()
  const notices = useNotices()
  watch(
    () => keeping.latest,
    (event) => {
      if (event) void tell(event)
    },
    { flush: 'sync' },
  )
  // Asked for once there is something to keep; some browsers ask the user in turn.
  const stop = watch(
    () => assessments.ownAnswers.size > 0,
    (hasAnswered) => {
      if (!hasAnswered) return
      stop()
      void navigator.storage.persist()
    },
  )
  // Where a team works there will be something to take along. A participant's phone has no use for it.
  let hasAsked = false
  watch(
    () => !__ONE_FILE__ && assessments.documents.size > 0 && isTeamPage(router.currentRoute.value),
    (isWanted) => {
      if (!isWanted || hasAsked) return
      hasAsked = true
      void storeOfficeParts()
    },
    { immediate: true },
  )
  for (const { id, count } of assessments.setAside.filter(({ id }) => !isInView(id))) {
    const assessment = assessments.find(id)
    const name = assessment ? nameOf(assessment) : id
    notices.show({ kind: 'problem', text: (texts) => texts.keeping.setAside(name, count) })
  }
  const linkedFiles = useLinkedFiles()
  watch(
    () => linkedFiles.latestTrouble,
    (file) => {
      if (file && !isInView(file.id)) notices.show(noticeOfTrouble(file))
    },
    { flush: 'sync' },
  )
  const tabs = joinTabs()
  await keeping.start(tabs)
  if (canPickFile()) await linkedFiles.start(tabs)

  /** The overview page says what is the matter with an assessment where it shows it. */
  function isInView(id: string): boolean {
    const { name, params } = router.currentRoute.value
    return name === 'assessment' && params.id === id
  }

  async function tell(event: KeepingEvent): Promise<void> {
    // Where nothing is left the front page is the place to be, and the place to say it.
    if (event.kind === 'all-deleted-elsewhere') await router.push({ name: 'home' })
    notices.show(noticeOf(event))
  }

  function noticeOf(event: KeepingEvent): Notice {
    switch (event.kind) {
      case 'all-deleted-elsewhere':
        return { kind: 'problem', text: (texts) => texts.keeping.allDeleted }
      case 'deleted-elsewhere':
        return says((texts) => texts.keeping.deleted)
      case 'cleared':
        return says((texts) => texts.keeping.cleared)
      case 'newer-version':
        return says((texts) => texts.keeping.newerVersion)
      case 'unreadable':
        return says((texts) => texts.keeping.unreadable)
      case 'restored':
        return { ...says((texts) => texts.keeping.restored), kind: 'done' }
      case 'texts-kept':
        return says((texts) => texts.keeping.textsKept)
      case 'overruled': {
        const { before, after } = event
        const question = shortName(event)
        return {
          ...says(({ keeping, linked }) =>
            event.source === 'file' ? linked.overruled : keeping.overruled,
          ),
          details: (texts) => [
            texts.keeping.overruledAnswer(
              question,
              stateName(before, texts),
              stateName(after, texts),
            ),
          ],
        }
      }
    }

    function says(text: (texts: Texts) => (name: string) => string): Notice {
      const name = 'assessment' in event ? nameOf(event.assessment) : ''
      return { kind: 'problem', text: (texts) => text(texts)(name) }
    }
  }

  function shortName({ assessment, round, question }: Extract<KeepingEvent, { round: string }>) {
    const ref = findRound(assessment, round)?.questionnaire
    const questionnaire = ref && useQuestionnaires().find(ref)
    const short = questionnaire?.dimensions
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === question)?.short
    return short ? withoutMarks(short[locale()]) : question
  }
}

function noticeOfTrouble({ name, state }: TroubledFile): Notice {
  const isWaiting = state.kind === 'waiting'
  return {
    kind: 'problem',
    text: ({ linked }) => linked[isWaiting ? 'waiting' : 'failing'](name),
    details: (texts) => (isWaiting ? [] : [reasonOf(state, texts)]),
  }
}

function stateName(state: AnswerState, { states }: Texts): string {
  return typeof state === 'number' ? String(state) : states[state].toLocaleLowerCase()
}

function isTeamPage({ name, path }: RouteLocationNormalized): boolean {
  return name === 'home' || path.startsWith('/assessments/')
}
