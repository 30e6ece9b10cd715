const variables = /\bv\d+\b/g

/** Expressions with a name each: an expression that is asked for again is the variable that it has already. */
export class Statements {
  readonly #expressions = new Map<string, string>()
  readonly #names = new Map<string, string>()

  variable(expression: string): string {
    if (/^v\d+$/.test(expression)) return expression
    const known = this.#names.get(expression)
    if (known) return known
    const name = `v${this.#names.size}`
    this.#names.set(expression, name)
    this.#expressions.set(name, expression)
    return name
  }

  /**
   * The body of a function that ends in `tail`. What is used once is written where it is used, so that `&&` and `||`
   * spare it where it is not needed; only what is shared is worked out beforehand.
   */
  body(tail: string): string {
    const uses = new Map<string, number>()
    for (const text of [...this.#expressions.values(), tail]) {
      for (const [name] of text.matchAll(variables)) uses.set(name, (uses.get(name) ?? 0) + 1)
    }
    const written = new Map<string, string>()
    const write = (text: string) => text.replace(variables, (name) => written.get(name) ?? name)
    const lines: string[] = []
    for (const [name, expression] of this.#expressions) {
      const text = write(expression)
      if (uses.get(name) === 1) written.set(name, `(${text})`)
      else if (uses.has(name)) lines.push(`const ${name} = ${text}`)
    }
    return [...lines, write(tail)].join('\n')
  }
}
