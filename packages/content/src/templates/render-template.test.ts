import { describe, expect, it } from 'vitest'
import { bindingsSchema } from './binding.ts'
import { renderTemplate } from './render-template.ts'

const context = {
  facts: { fullName: 'Đặng Thị Hồng', points: 1234567, salutation: null, 'lists.khccWave1': true, os: 'ios' },
  settings: { payDiscountPct: 7 },
  decisions: { gifts: ['umbrella', 'thermos'], packages: [] },
  deadlines: { giftDelivery: '2022-11-27' },
}

function render(text: string, bindings: unknown, options = {}) {
  return renderTemplate(text, bindingsSchema.parse(bindings), context, options)
}

describe('renderTemplate', () => {
  it('fills each variable from its own binding, as its format says (D20)', () => {
    const labels = { 'decisions.gifts': { umbrella: 'Ô che mưa', thermos: 'Bình giữ nhiệt' } }
    const rendered = render(
      '{{ name }} | {{ plain }} | {{ points }} | {{ cost }} | {{ pct }} | {{ until }} | {{ gifts }} | {{ gifts | numbered }} | {{ gifts | numbered: " hoặc " }}',
      {
        name: { path: 'facts.fullName' },
        plain: { path: 'facts.fullName', format: 'plain' },
        points: { path: 'facts.points', format: 'number' },
        cost: { path: 'facts.points', format: 'money' },
        pct: { path: 'settings.payDiscountPct', format: 'percent' },
        until: { path: 'deadlines.giftDelivery', format: 'date' },
        gifts: { path: 'decisions.gifts', format: 'list' },
      },
      { labels },
    )
    expect(rendered).toMatchObject({
      ok: true,
      text: 'Đặng Thị Hồng | Dang Thi Hong | 1.234.567 | 1.234.567 ₫ | 7% | 27/11/2022 | Ô che mưa, Bình giữ nhiệt | 1. Ô che mưa; 2. Bình giữ nhiệt | 1. Ô che mưa hoặc 2. Bình giữ nhiệt',
      used: ['name', 'plain', 'points', 'cost', 'pct', 'until', 'gifts'],
    })
  })

  it('never leaves a hole: a missing value is a problem that names the variable (D20)', () => {
    const rendered = render('Chào {{ salutation }}', { salutation: { path: 'facts.salutation' } })
    expect(rendered).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-value', path: ['variables', 'salutation'] }],
    })
    const empty = render('{{ packages }}', { packages: { path: 'decisions.packages', format: 'list' } })
    expect(empty).toMatchObject({ ok: false, problems: [{ code: 'missing-value' }] })
  })

  it('writes the fallback where the file has no salutation (D46)', () => {
    const bindings = { salutation: { path: 'facts.salutation', fallback: 'Anh/Chị' } }
    expect(render('Chào {{ salutation }}', bindings)).toMatchObject({ ok: true, text: 'Chào Anh/Chị' })
  })

  it('lets a text ask whether an optional value is there (D24)', () => {
    const bindings = {
      tier: { path: 'facts.loyaltyTier', optional: true },
      gifts: { path: 'decisions.packages', format: 'list', optional: true },
    }
    const text =
      'Điểm{% if tier %}, hạng {{ tier }}{% endif %}{% if tier != blank %}!{% endif %}{% for gift in gifts %}{{ gift }}{% endfor %}.'
    expect(render(text, bindings)).toMatchObject({ ok: true, text: 'Điểm.' })
  })

  it('shows “…” for a missing value only where a placeholder is asked for', () => {
    const bindings = { salutation: { path: 'facts.salutation' } }
    expect(render('Chào {{ salutation }}', bindings, { placeholder: '…' })).toMatchObject({ ok: true, text: 'Chào …' })
  })

  it('normalises to NFC, so that a letter counts once (D13)', () => {
    const rendered = render('Chào \u0041\u0306', {})
    expect(rendered).toMatchObject({ ok: true, text: 'Chào Ă' })
  })

  it.each([
    ['{% include "a" %}', 'disallowed-tag'],
    ['{% render "a" %}', 'disallowed-tag'],
    ['{{ "now" | date: "%Y" }}', 'unknown-filter'],
    ['{{ nobody }}', 'unknown-variable'],
    ['{% for a in (1..100000000) %}{% endfor %}', 'too-costly'],
    ['{{ ', 'syntax'],
  ])('refuses %s', (text, code) => {
    expect(render(text, {})).toMatchObject({ ok: false, problems: [{ code }] })
  })

  it('reaches no prototype through a path', () => {
    const bindings = { bad: { path: 'facts.constructor', optional: true } }
    expect(render('[{{ bad }}]', bindings)).toMatchObject({ ok: true, text: '[]' })
  })
})
