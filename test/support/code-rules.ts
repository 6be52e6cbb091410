import { stringOf } from './imports.ts'
import { childrenOf, isNode, type Node, nodesOf, parseSource } from './syntax.ts'

/** Rules about the code inside of files. Paths are relative to the project's root, with forward slashes. */
export interface CodeRules {
  /** Maximum lines of a function, without those that `linesOf` leaves out. */
  longestFunction: number
  /** Files that only open rooms and connect them: their functions may be longer. */
  compositionFiles: string[]
  /** Maximum number of `!` that claim a value is there. */
  mostNonNullAssertions: number
  /** Texts that stand as a constant in one file only, with that file. */
  homesOfTexts: Record<string, string>
}

/**
 * All violations of `rules` in `files` (path to source text), one sentence each, in order. Pure: it reads no
 * files, so that tests can pass samples with violations.
 */
export function findBrokenCodeRules(files: Map<string, string>, rules: CodeRules): string[] {
  const sources = [...files].map(([file, text]) => sourceOf(file, text))
  return [
    ...tooManyAssertions(sources, rules),
    ...sources.flatMap((source) => longFunctions(source, rules)),
    ...sources.flatMap(untypedRows),
    ...sources.flatMap((source) => repeatedTexts(source, rules)),
  ].sort()
}

interface Source {
  file: string
  text: string
  nodes: Node[]
  /** The line of an offset in the text, from 1 on. */
  lineAt: (offset: unknown) => number
}

function sourceOf(file: string, text: string): Source {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const lineAt = (offset: unknown) => 1 + ends.filter((end) => end < Number(offset)).length
  return { file, text, nodes: [...nodesOf(parseSource(file, text))], lineAt }
}

function tooManyAssertions(sources: Source[], { mostNonNullAssertions }: CodeRules): string[] {
  const places = sources.flatMap(({ file, nodes, lineAt }) =>
    nodes
      .filter(
        (node) => node.type === 'TSNonNullExpression' || ('definite' in node && node.definite),
      )
      .map((node) => `${file}:${lineAt(node.start)} claims with ! that a value is there`),
  )
  return places.length > mostNonNullAssertions ? places : []
}

function longFunctions(source: Source, rules: CodeRules): string[] {
  if (rules.compositionFiles.includes(source.file)) return []
  return source.nodes.filter(isFunction).flatMap((node) => {
    const lines = linesOf(node, source)
    if (lines <= rules.longestFunction) return []
    const place = `${source.file}:${source.lineAt(node.start)}`
    return [`${place} has a function of ${lines} lines, more than ${rules.longestFunction}`]
  })
}

const isFunction = ({ type, body }: Node): boolean =>
  isNode(body) &&
  (type === 'FunctionDeclaration' ||
    type === 'FunctionExpression' ||
    type === 'ArrowFunctionExpression')

const isJsx = ({ type }: Node): boolean => type === 'JSXElement' || type === 'JSXFragment'

/**
 * The lines of a function without its markup. A function that returns an object or a function is a composition:
 * its functions of several lines are counted for themselves only.
 */
function linesOf(node: Node, { lineAt }: Source): number {
  const own = ownNodes(node)
  const isLeftOut = own.some(returnsParts)
    ? (inner: Node) => isJsx(inner) || isFunction(inner)
    : isJsx
  const height = ({ start, end }: Node) => 1 + lineAt(end) - lineAt(start)
  const leftOut = outermost(node, isLeftOut).map(height)
  return height(node) - leftOut.reduce((sum, lines) => sum + (lines > 1 ? lines : 0), 0)
}

function returnsParts({ type, argument }: Node): boolean {
  if (type !== 'ReturnStatement' || !isNode(argument)) return false
  return argument.type === 'ObjectExpression' || isFunction(argument)
}

/** The nodes of a function without those of the functions inside it. */
function ownNodes(node: Node): Node[] {
  return childrenOf(node).flatMap((child) =>
    isFunction(child) ? [child] : [child, ...ownNodes(child)],
  )
}

function outermost(node: Node, isWanted: (node: Node) => boolean): Node[] {
  return childrenOf(node).flatMap((child) =>
    isWanted(child) ? [child] : outermost(child, isWanted),
  )
}

const READS = ['all', 'get', 'iterate', 'pluck', 'raw', 'expand']

/** The type of a row belongs to its statement, `prepared<Params, Row>`, where it stands beside the SQL. */
function untypedRows({ file, nodes, lineAt }: Source): string[] {
  const named = new Set<unknown>()
  for (const { type, id, init } of nodes) {
    if (type === 'VariableDeclarator' && isStatement(init, named) && isNode(id)) named.add(id.name)
  }
  const places = nodes
    .filter(
      (node) =>
        (isCast(node) && (isRowType(node.typeAnnotation) || isStatement(node.expression, named))) ||
        readsUntyped(node),
    )
    .map(
      ({ start }) =>
        `${file}:${lineAt(start)} has a row without its type: use prepared<Params, Row>`,
    )
  return [...new Set(places)]
}

const isCast = ({ type }: Node): boolean => type === 'TSAsExpression' || type === 'TSTypeAssertion'

/** `XRow`, `XRows`, `XRow[]`, also beside other types; a member of a row is none. */
function isRowType(node: unknown): boolean {
  if (!isNode(node) || node.type === 'TSIndexedAccessType') return false
  if (node.type === 'TSTypeReference' && isNode(node.typeName)) {
    const name = String(node.typeName.name)
    if (!/^(Readonly)?(Array|Map|Set)$/.test(name)) return /Rows?$/.test(name)
  }
  return childrenOf(node).some(isRowType)
}

/** A statement, what it has read, or a name that stands for one of them. */
function isStatement(node: unknown, named: ReadonlySet<unknown>): boolean {
  if (!isNode(node)) return false
  if (node.type === 'Identifier') return named.has(node.name)
  if (isCast(node)) return isStatement(node.expression, named)
  const call = callOf(node)
  if (!call) return false
  if (call.object === undefined) return call.name === 'prepared'
  return call.name === 'prepare' || (READS.includes(call.name) && isStatement(call.object, named))
}

/** Whether it reads, in one expression, rows of a statement whose type is not given: they are `unknown`. */
function readsUntyped(node: Node): boolean {
  const read = callOf(node)
  if (!read || !isNode(read.object) || !READS.includes(read.name)) return false
  const { name, object } = callOf(read.object) ?? {}
  return name === 'prepared' && object === undefined && !read.object.typeArguments
}

/** The name of the function that a node calls, and the object that it is a method of. */
function callOf(node: Node): { name: string; object: unknown } | undefined {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined
  const { type, name, property, object } = node.callee
  if (type === 'Identifier') return { name: String(name), object: undefined }
  if (type !== 'MemberExpression' || !isNode(property)) return undefined
  return { name: String(property.name), object }
}

function repeatedTexts({ file, nodes }: Source, { homesOfTexts }: CodeRules): string[] {
  return Object.entries(homesOfTexts).flatMap(([text, home]) => {
    const isRepeated = nodes.some((node) => {
      const string = stringOf(node)
      return string === text || string?.includes(`'${text}'`)
    })
    return isRepeated && file !== home ? [`${file} repeats '${text}', which ${home} exports`] : []
  })
}
