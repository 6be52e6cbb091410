/**
 * The addresses under which its clients ask for one and the same thing: with a slash at the end
 * (Node), with two at the beginning (Python). Each is a route of its own behind the same door, so
 * that nothing is rewritten before a guard has looked at it.
 */
export function spellings(path: string): string[] {
  return ['', '/'].flatMap((head) => ['', '/'].map((tail) => head + path + tail))
}
