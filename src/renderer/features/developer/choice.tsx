import forms from '../../components/form.module.css'

export interface ChoiceProps<Value extends string> {
  label: string
  values: readonly Value[]
  labelOf: (value: Value) => string
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of a few, all in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, values, labelOf, chosen, onChoose } = props
  return (
    <fieldset aria-label={label} className={forms.choices}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          className={forms.choice}
          onClick={() => onChoose(value)}
        >
          {labelOf(value)}
        </button>
      ))}
    </fieldset>
  )
}
