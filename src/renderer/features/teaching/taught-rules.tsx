import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TaughtRule } from '../../../shared/inbox/teaching.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { taughtRulesQuery, useGoBack, useSwitchRule } from '../../data/teaching.ts'
import { appName } from '../../text/app-name.ts'
import { RuleFile } from './rule-file.tsx'
import { RuleText } from './rule-text.tsx'
import styles from './teaching.module.css'

/** The taught rules with their versions, each with a switch. */
export function TaughtRules() {
  const { t } = useTranslation()
  const { data: rules } = useQuery(taughtRulesQuery())
  if (!rules) return null
  return (
    <section aria-label={t('taught.title')} style={{ marginTop: 32 }}>
      <div className={cards.bar}>
        <p className={cards.title}>{t('taught.title')}</p>
        <Link className={styles.link} to="/inbox/texts">
          {t('teach.textsTitle')}
        </Link>
      </div>
      {rules.length === 0 ? (
        <p className={cards.help}>{t('taught.empty')}</p>
      ) : (
        <ul className={cards.rows}>
          {rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
      <RuleFile hasRules={rules.length > 0} />
    </section>
  )
}

function RuleCard({ rule }: { rule: TaughtRule }) {
  const { t } = useTranslation()
  const change = useSwitchRule()
  const [current] = rule.versions
  const name = appName(rule.app) ?? rule.app
  if (!current) return null
  return (
    <li className={styles.ruleCard}>
      <div className={styles.ruleTop}>
        <div>
          <p className={cards.name}>{name}</p>
          <p className={cards.help}>
            {rule.offReason === null ? t('taught.on') : t(`taught.off.${rule.offReason}`)}
          </p>
        </div>
        <Switch
          size="lg"
          aria-label={t('taught.switch', { name })}
          checked={rule.isOn}
          disabled={change.isPending}
          onChange={(event) =>
            change.mutate({ ruleId: rule.id, isOn: event.currentTarget.checked })
          }
        />
      </div>
      <RuleText title={current.title} body={current.body} />
      <Versions rule={rule} />
    </li>
  )
}

function Versions({ rule }: { rule: TaughtRule }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const back = useGoBack()
  return (
    <details className={styles.versions}>
      <summary>{t('taught.versions', { count: rule.versions.length })}</summary>
      {rule.versions.map(({ version, origin, madeAtMs, title, body }) => (
        <div key={version} className={styles.version}>
          <div className={styles.ruleTop}>
            <p className={cards.help}>
              {t('taught.version', { version, time: time.moment(madeAtMs) })} ·{' '}
              <Origin origin={origin} />
            </p>
            {version !== rule.version && (
              <Button
                disabled={back.isPending}
                onClick={() => back.mutate({ ruleId: rule.id, version })}
              >
                {t('taught.goBack', { version })}
              </Button>
            )}
          </div>
          <RuleText title={title} body={body} />
        </div>
      ))}
    </details>
  )
}

function Origin({ origin }: { origin: string }) {
  const { t } = useTranslation()
  const version = /^back-to-(\d+)$/.exec(origin)?.[1]
  if (version !== undefined) return t('taught.origin.back', { version })
  if (origin === 'confirmed') return t('taught.origin.confirmed')
  return origin === 'imported' ? t('taught.origin.imported') : t('taught.origin.taught')
}
