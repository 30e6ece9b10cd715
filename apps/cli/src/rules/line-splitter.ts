/** One line of a text, without its end. `text` is null where it is too long to be held in memory. */
export interface Line {
  number: number
  text: string | null
}

/** No row of facts is longer than this; what is longer is no NDJSON. */
const longest = 16 * 1024 * 1024

/** Cuts text that comes in pieces into lines, at line feeds alone: JSON strings may hold every other break. */
export class LineSplitter {
  #rest = ''
  #isTooLong = false
  #number = 0

  /** The lines that end in this piece. */
  push(piece: string): Line[] {
    const lines: Line[] = []
    let from = 0
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      lines.push(this.#line(piece.slice(from, end)))
      from = end + 1
    }
    this.#keep(piece.slice(from))
    return lines
  }

  /** The last line, where the text does not end with a line feed. */
  end(): Line[] {
    return this.#rest === '' && !this.#isTooLong ? [] : [this.#line('')]
  }

  #line(end: string): Line {
    this.#keep(end)
    const text = this.#isTooLong ? null : this.#rest.replace(/\r$/, '')
    this.#rest = ''
    this.#isTooLong = false
    return { number: ++this.#number, text }
  }

  #keep(piece: string): void {
    if (this.#rest.length + piece.length <= longest && !this.#isTooLong) {
      this.#rest += piece
      return
    }
    this.#rest = ''
    this.#isTooLong = true
  }
}
