/** The address of the app as this page knows it, without what stands after `#`. */
function ownAddress(): string {
  return window.location.href.replace(/#.*$/, '')
}

/** Whether others can reach this page's own address: not a file, and not this machine's own name. */
export function isReachable(address = ownAddress()): boolean {
  try {
    const { protocol, hostname } = new URL(address)
    return /^https?:$/.test(protocol) && !/^((.*\.)?localhost$|127\.|\[::1\]$)/.test(hostname)
  } catch {
    // What was typed is no address at all.
    return false
  }
}

/** The link that invites participants, on the app's own or on a given public address. */
export function invitationLink(invitation: string, address: string | null): string {
  return `${(address ?? ownAddress()).replace(/#.*$/, '')}#/respond/${invitation}`
}

/** The link that a response is handed in by. */
export function handInLink(payload: string): string {
  return `${ownAddress()}#/hand-in/${payload}`
}
