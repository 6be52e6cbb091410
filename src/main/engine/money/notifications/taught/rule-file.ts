import { AppError } from '../../../../../shared/base/errors.ts'
import { problemsOf, type RuleTemplate } from './template.ts'

/** Header of every rule file: its kind and the supported version. */
const KIND = 'lunas-taught-rules'
const VERSION = 1
const MOST_RULES = 500

export interface FiledRule extends RuleTemplate {
  /** The text it was taught from; only when the owner chose to include it. */
  sample?: { title: string; text: string }
}

/** Rules as a file for another shop: packages and sentences, without data of this shop. */
export function writeRuleFile(rules: readonly FiledRule[]): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, rules }, null, 2)}\n`
}

/** Parses a rule file. Throws RULE_FILE_INVALID when any part of it is malformed or unsafe. */
export function readRuleFile(text: string): RuleTemplate[] {
  const file = asObject(parse(text), 'the file')
  if (file.kind !== KIND || file.version !== VERSION) throw invalid('it is no file of taught rules')
  onlyKeys(file, ['kind', 'version', 'rules'], 'the file')
  if (!Array.isArray(file.rules) || file.rules.length > MOST_RULES) {
    throw invalid(`"rules" is no list of at most ${MOST_RULES}`)
  }
  return file.rules.map((rule: unknown, index) => readRule(rule, `rule ${index + 1}`))
}

function readRule(value: unknown, name: string): RuleTemplate {
  const rule = asObject(value, name)
  onlyKeys(rule, ['app', 'title', 'body', 'sample'], name)
  const { app, title, body } = rule
  if (typeof app !== 'string' || typeof title !== 'string' || typeof body !== 'string') {
    throw invalid(`${name} lacks its app, title or body`)
  }
  const template = { app: app.toLowerCase(), title, body }
  const problems = problemsOf(template)
  if (problems.length > 0) throw invalid(`${name} may not be believed: ${problems.join(', ')}`)
  return template
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('RULE_FILE_INVALID', 'it is not JSON', { cause: error })
  }
}

function asObject(value: unknown, name: string): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject) throw invalid(`${name} is no object`)
  return value as Record<string, unknown>
}

function onlyKeys(value: Record<string, unknown>, keys: readonly string[], name: string): void {
  const strange = Object.keys(value).find((key) => !keys.includes(key))
  if (strange !== undefined) throw invalid(`${name} has a strange field "${strange}"`)
}

const invalid = (message: string) => new AppError('RULE_FILE_INVALID', message)
