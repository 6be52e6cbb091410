import { isNode, type Node, nodesOf, parseSource } from './syntax.ts'

/** One import of a source file. */
export interface SourceImport {
  /** The module specifier; undefined when it is computed. */
  target: string | undefined
  /** True for type-only imports, which do not exist at run time. */
  typesOnly: boolean
}

/** Data about one source file for the import rules. */
export interface SourceFacts {
  imports: SourceImport[]
  /** Its strings and the pieces of its templates. */
  strings: string[]
  /** True when it calls a `.prepare(...)`, which is how SQL is used here. */
  preparesSql: boolean
}

/**
 * Parses one TypeScript source text; the path's ending distinguishes .ts from .tsx. Worker addresses (`new
 * URL(...)`) are not imports: a worker is a program of its own. Throws when the text does not parse, so that
 * every file is checked.
 */
export function readSource(path: string, text: string): SourceFacts {
  const facts: SourceFacts = { imports: [], strings: [], preparesSql: false }
  for (const node of nodesOf(parseSource(path, text))) {
    const found = importOf(node)
    if (found) facts.imports.push(found)
    if (isPrepareCall(node)) facts.preparesSql = true
    const string = stringOf(node)
    if (string !== undefined) facts.strings.push(string)
  }
  return facts
}

/** The value of a string literal or of one piece of a template. */
export function stringOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateElement' || !isNode(node.value)) return undefined
  return typeof node.value.cooked === 'string' ? node.value.cooked : undefined
}

function importOf(node: Node): SourceImport | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { target: literal(node.source), typesOnly: bringsTypesOnly(node, 'importKind') }
    case 'ExportNamedDeclaration':
      if (!node.source) return undefined
      return { target: literal(node.source), typesOnly: bringsTypesOnly(node, 'exportKind') }
    case 'ExportAllDeclaration':
      return { target: literal(node.source), typesOnly: node.exportKind === 'type' }
    case 'ImportExpression':
      return { target: literal(node.source), typesOnly: false }
    case 'TSImportType':
      return { target: literal(node.source ?? node.argument), typesOnly: true }
    case 'CallExpression':
      if (!isNode(node.callee) || node.callee.name !== 'require') return undefined
      return { target: literal((node.arguments as unknown[])[0]), typesOnly: false }
    default:
      return undefined
  }
}

function bringsTypesOnly(node: Node, kind: 'importKind' | 'exportKind'): boolean {
  if (node[kind] === 'type') return true
  const names = (node.specifiers ?? []) as Node[]
  return names.length > 0 && names.every((name) => name[kind] === 'type')
}

/** The value of a string literal; `literal` types are wrapped once more by the parser. */
function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (typeof node.value === 'string') return node.value
  return isNode(node.literal) ? literal(node.literal) : undefined
}

function isPrepareCall(node: Node): boolean {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return false
  if (node.callee.type !== 'MemberExpression' || !isNode(node.callee.property)) return false
  return node.callee.property.name === 'prepare' || node.callee.property.value === 'prepare'
}
