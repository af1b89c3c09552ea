import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { QuestionId } from '../domain/questionnaire'
import type { RunSheetClock } from '../domain/runSheet'
import {
  DEFAULT_SETTINGS,
  joinSettings,
  loadSettings,
  serializeSettings,
} from '../persistence/settings'
import type { LastFile, Settings } from '../persistence/settings'
import { useServices } from './services'

/** How this browser's user wants to see the app, and where they were in each round. */
export const useSettings = defineStore('settings', () => {
  const { storage } = useServices()
  const settings = shallowRef<Settings>(DEFAULT_SETTINGS)

  function load(): void {
    settings.value = loadSettings(storage.readSettings())
  }

  function change(changed: Partial<Settings>): void {
    const mine = { ...settings.value, ...changed }
    settings.value = joinSettings(loadSettings(storage.readSettings()), mine)
    // They hold for this visit even where they cannot be kept; the save line tells of a full storage.
    storage.writeSettings(serializeSettings(settings.value))
  }

  function rememberPlace(round: string, question: QuestionId): void {
    if (settings.value.places[round] === question) return
    const others = Object.entries(settings.value.places).filter(([id]) => id !== round)
    change({ places: Object.fromEntries([...others, [round, question]]) })
  }

  /** Notes that an assessment has gone into a file, as far as `at`. */
  function rememberFile(id: string, file: LastFile): void {
    const others = Object.entries(settings.value.files).filter(([other]) => other !== id)
    change({ files: Object.fromEntries([...others, [id, file]]) })
  }

  /** Notes how far a round's workshop has come by its clock. */
  function rememberClock(round: string, clock: RunSheetClock): void {
    const others = Object.entries(settings.value.clocks).filter(([id]) => id !== round)
    change({ clocks: Object.fromEntries([...others, [round, clock]]) })
  }

  /** Forgets all that concerns assessments; how the app is shown stays as it is for this visit. */
  function forgetWork(): void {
    settings.value = { ...settings.value, places: {}, files: {}, clocks: {} }
  }

  return { settings, load, change, rememberPlace, rememberFile, rememberClock, forgetWork }
})
