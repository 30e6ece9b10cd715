import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { careline, lines, temporaryFolder } from '../testing/careline.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const make = (name: string, seed: string) =>
  careline('demo-customers', '--count', '400', '--seed', seed, '--out', path.join(folder.path, name))
const read = (name: string, file: string) => readFileSync(path.join(folder.path, name, file), 'utf8')

describe('careline demo-customers', () => {
  it('makes the same files from the same seed, others from another', async () => {
    for (const ran of [await make('one', '1'), await make('again', '1'), await make('two', '2')])
      expect(ran.code).toBe(0)
    for (const file of ['customers.csv', 'khcc-wave-1.csv', 'long-tenure.csv']) {
      expect(read('again', file)).toBe(read('one', file))
      expect(read('two', file)).not.toBe(read('one', file))
    }
    const { stdout, stderr } = await careline('demo-customers', '--count', '400', '--seed', '1')
    expect(stdout).toBe(read('one', 'customers.csv'))
    expect(stderr).toContain('--out')
  })

  it('makes files that decide takes without a bad row, with customers on every branch (R1–R5, R8, R9)', async () => {
    await make('decided', '3')
    const at = (file: string) => path.join(folder.path, 'decided', file)
    const lists = ['khcc-wave-1', 'long-tenure'].map((id) => `--list=${id}=${at(`${id}.csv`)}`)
    const options = ['--customers', at('customers.csv'), ...lists, '--at', '2022-10-28T09:00:00+07:00']
    const ran = await careline('decide', ...options)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const answers = lines(ran)
    expect(answers).toHaveLength(400)
    const seen = (key: string) => new Set(answers.flatMap((line) => line[key]))
    expect([...seen('unmet')]).toHaveLength(5)
    expect(seen('giftFulfilment')).toEqual(new Set(['home-delivery', 'store-pickup', null]))
    expect([...seen('careActions')]).toHaveLength(3)
    expect([...seen('contact')]).toHaveLength(3)
  })

  it.each([
    ['--count', '0'],
    ['--count', '1e3'],
    ['--seed', 'x'],
  ])('refuses %s %s', async (option, value) => {
    const ran = await careline('demo-customers', option, value)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toMatch(new RegExp(`^${option} phải là số nguyên`))
  })
})
