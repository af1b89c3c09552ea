/** The picked file; null when the user thought better of it, 'refused' where none may be picked. */
export type PickedFile = FileSystemFileHandle | null | 'refused'

const READ_WRITE = { mode: 'readwrite' } as const

const optionsOf = (description: string): FilePickerOptions => ({
  id: 'six-p',
  types: [{ description, accept: { 'application/json': ['.json'] } }],
})

/** Whether the browser lets the user pick a file that the page may go on writing. */
export function canPickFile(): boolean {
  return 'showSaveFilePicker' in window && 'showOpenFilePicker' in window
}

/**
 * Lets the user say where a new file shall be. One that stands there already is emptied by the
 * browser itself, after it has asked: for a file with content there is `pickExistingFile`.
 */
export function pickNewFile(suggestedName: string, description: string): Promise<PickedFile> {
  return picked(window.showSaveFilePicker?.({ ...optionsOf(description), suggestedName }))
}

/**
 * Lets the user pick a file that is there, and asks the browser's permission to write it. What came
 * of the asking, the file itself tells.
 */
export function pickExistingFile(description: string): Promise<PickedFile> {
  return picked(
    window.showOpenFilePicker?.(optionsOf(description)).then(async ([handle]) => {
      await handle.requestPermission(READ_WRITE)
      return handle
    }),
  )
}

async function picked(picking: Promise<FileSystemFileHandle> | undefined): Promise<PickedFile> {
  try {
    return (await picking) ?? 'refused'
  } catch (error) {
    switch (error instanceof Error ? error.name : '') {
      case 'AbortError':
        return null
      case 'NotAllowedError':
      case 'SecurityError':
        return 'refused'
      default:
        throw error
    }
  }
}
