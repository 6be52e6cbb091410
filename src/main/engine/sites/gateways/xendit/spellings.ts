/**
 * The spellings of one path that its clients use: with a slash at the end (Node), with two at the beginning
 * (Python). Each is a route of its own with the same guard, so that no path is rewritten before authentication.
 */
export function spellings(path: string): string[] {
  return ['', '/'].flatMap((head) => ['', '/'].map((tail) => head + path + tail))
}
