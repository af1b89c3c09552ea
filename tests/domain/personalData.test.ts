import { describe, expect, it } from 'vitest'
import { looksLikeCpr } from '../../src/domain/personalData'

describe('looksLikeCpr', () => {
  it.each([
    ['with a hyphen', '010203-1234'],
    ['without anything between', '0102031234'],
    ['with a space', '010203 1234'],
    ['with an en dash', '010203–1234'],
    ['with a hyphen that does not break', '010203‑1234'],
    ['with a space that does not break', '010203\u00a01234'],
    ['inside a sentence', 'Borgeren (311299-0000) blev visiteret 3. maj.'],
    ['between letters', 'CPR010203-1234æ'],
    ['after another number', 'Sag 123456 010203-1234'],
    ['on a line of its own', 'Borger:\n010203-1234\nØstre Å'],
    ['on a leap day', '290204-1234'],
    ['on a leap day of 2000', '290200-1234'],
    ['on the last day of a month', '300404-1234'],
    ['as a replacement number', '610203-1234'],
    ['as a replacement number of the 31st', '911299-1234'],
    ['as a replacement number of a leap day', '890204-1234'],
  ])('sees a number %s', (_, text) => {
    expect(looksLikeCpr(text)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['a text without numbers', 'Holdet bag Østre Å'],
    ['a telephone number', '12345678'],
    ['a telephone number in pairs', '+45 12 34 56 78'],
    ['a case number', '2026-123456'],
    ['a case number that ends like a date', '2026-010203'],
    ['a longer number', '01020312345'],
    ['a number that is longer in front', '10102031234'],
    ['a longer number with a hyphen', '010203-12345'],
    ['an account number', '1234 01020304051'],
    ['three digits after the date', '010203-123'],
    ['a date and a year', '01.02.2026'],
    ['two signs between', '010203--1234'],
    ['a new line between', '010203\n1234'],
    ['a day 0', '000203-1234'],
    ['a day 32', '320103-1234'],
    ['a month 0', '010003-1234'],
    ['a month 13', '011303-1234'],
    ['31 April', '310404-1234'],
    ['29 February of a year that is no leap year', '290203-1234'],
    ['30 February', '300204-1234'],
    ['a day 60', '600203-1234'],
    ['a day 92', '920103-1234'],
    ['a replacement number of 31 April', '910404-1234'],
    ['digits of another script', '٠١٠٢٠٣-١٢٣٤'],
  ])('does not take %s for one', (_, text) => {
    expect(looksLikeCpr(text)).toBe(false)
  })
})
