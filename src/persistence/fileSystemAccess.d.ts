/*
 * The File System Access API as far as it is used here; TypeScript's own DOM types leave it out,
 * since only some browsers have it. https://wicg.github.io/file-system-access/
 */

interface FilePermissionDescriptor {
  readonly mode: 'read' | 'readwrite'
}

interface FileSystemHandle {
  queryPermission(descriptor: FilePermissionDescriptor): Promise<PermissionState>
  /** Only in a click, or a moment after one. */
  requestPermission(descriptor: FilePermissionDescriptor): Promise<PermissionState>
}

interface FilePickerOptions {
  /** The browser remembers a folder for each of the page's pickers. */
  readonly id: string
  readonly suggestedName?: string
  readonly types: readonly {
    readonly description: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  }[]
}

interface Window {
  readonly showSaveFilePicker?: (options: FilePickerOptions) => Promise<FileSystemFileHandle>
  readonly showOpenFilePicker?: (
    options: FilePickerOptions,
  ) => Promise<readonly [FileSystemFileHandle]>
}
