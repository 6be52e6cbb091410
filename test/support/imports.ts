import { parseSync } from 'vite'

/** One thing a source file asks of another file or package. */
export interface SourceImport {
  /** What stands between the quotes; undefined when the name is computed. */
  target: string | undefined
  /** True when only types come over, so nothing is left of it at run time. */
  typesOnly: boolean
}

/** What the import rules need to know about one source file. */
export interface SourceFacts {
  imports: SourceImport[]
  /** True when it calls something's `.prepare(...)`, which is how SQL is written here. */
  preparesSql: boolean
}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/**
 * Parses one TypeScript source text; the path's ending tells .ts from .tsx.
 * Worker addresses (`new URL(...)`) are no imports: a worker is a program of its own.
 * Throws when the text does not parse, so that no file passes unread.
 */
export function readSource(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const facts: SourceFacts = { imports: [], preparesSql: false }
  visit(program, facts)
  return facts
}

function visit(value: unknown, facts: SourceFacts): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, facts)
    return
  }
  if (!isNode(value)) return
  const found = importOf(value)
  if (found) facts.imports.push(found)
  if (isPrepareCall(value)) facts.preparesSql = true
  for (const child of Object.values(value)) visit(child, facts)
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

/** The text of a plain string; `literal` types are wrapped once more by the parser. */
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
