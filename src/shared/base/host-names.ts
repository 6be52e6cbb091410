const HOST = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*)(?::[1-9]\d{0,4})?$/

/**
 * Names or addresses of a computer as an owner types them, each with or without a port, separated by blanks or commas;
 * in small letters. Undefined when one of them is neither.
 */
export function hostNamesIn(text: string): string[] | undefined {
  const names = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((name) => name !== '')
  return names.every((name) => HOST.test(name)) ? names : undefined
}

/** The names by which a network knows a computer: as it calls itself, its first part, and that with `.local`. */
export function namesOfComputer(hostName: string): string[] {
  const whole = hostName.toLowerCase().replace(/\.+$/, '')
  const [first = ''] = whole.split('.')
  return first === '' ? [] : [...new Set([whole, first, `${first}.local`])]
}
