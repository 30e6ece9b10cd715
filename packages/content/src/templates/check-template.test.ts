import { describe, expect, it } from 'vitest'
import { bindingsSchema } from './binding.ts'
import { checkTemplate, knownBindings, usedBindings } from './check-template.ts'
import { messageParts } from './message-parts.ts'
import type { Template } from './template.ts'

const bindings = bindingsSchema.parse({ points: { path: 'facts.points', format: 'number' } })

describe('checkTemplate', () => {
  it('finds nothing wrong with a text whose variables are bound (D20)', () => {
    expect(checkTemplate('Quy khach co {{ points }} diem', bindings)).toEqual([])
  })

  it('names the line of a syntax error', () => {
    const [problem] = checkTemplate('dòng một\n{% if points %}thiếu', bindings)
    expect(problem?.code).toBe('syntax')
    expect(problem?.message.vi).toContain('Dòng 2')
    expect(problem?.message.en).toContain('Line 2')
  })

  it('names variables that are not declared and declarations that are not used (D20)', () => {
    const problems = checkTemplate('{{ name }} {% assign twice = name %}{{ twice }}', bindings)
    expect(problems.map(({ code }) => code)).toEqual(['unknown-variable', 'unused-variable'])
    expect(problems[0]?.message.en).toContain('“name”')
  })
})

describe('knownBindings', () => {
  const template = (variables: typeof bindings) => ({ variables }) as Template
  const link = bindingsSchema.parse({ link: { path: 'settings.link', format: 'text' } })
  const percent = bindingsSchema.parse({ points: { path: 'facts.points', format: 'percent' } })

  it('knows what the other texts declare, and of one name what the text itself says (D20)', () => {
    const own = template(bindings)
    expect(knownBindings(own, [own, template(link), template(percent)])).toEqual({ ...bindings, ...link })
  })

  it('names all of them where a variable is unknown (D20)', () => {
    const [problem] = checkTemplate('{{ ten }}', {}, Object.keys({ ...bindings, ...link }))
    expect(problem?.message.vi).toContain('Các biến đã có: points, link.')
  })
})

describe('usedBindings', () => {
  it('drops what a shortened text no longer mentions, and nothing while the text cannot be read (D20)', () => {
    expect(usedBindings('Quy khach co {{ points }} diem', bindings)).toEqual(bindings)
    expect(usedBindings('Cam on quy khach', bindings)).toEqual({})
    expect(usedBindings('{% if points %}', bindings)).toEqual(bindings)
  })
})

describe('messageParts', () => {
  it.each([
    ['Quy khach', { encoding: 'GSM-7', segments: 1, characters: 9 }],
    ['à è é ì ò ù', { encoding: 'GSM-7', segments: 1, characters: 11 }],
    ['đ', { encoding: 'UCS-2', segments: 1, characters: 1 }],
    ['a'.repeat(161), { encoding: 'GSM-7', segments: 2, characters: 161 }],
    ['ệ'.repeat(71), { encoding: 'UCS-2', segments: 2, characters: 71 }],
    ['e\u0323\u0302', { encoding: 'UCS-2', segments: 1, characters: 1 }],
  ])('%#: counts the parts of a text as it is sent (D13)', (text, parts) => {
    expect(messageParts(text)).toEqual(parts)
  })
})
