import { describe, expect, test } from 'vitest'
import { readProse } from './prose.ts'

describe('a narrative is read as headings, paragraphs and lists', () => {
  test.each([
    ['# はじめに', { kind: 'heading', level: 1, text: ['はじめに'] }],
    ['本町は\n改革を進める。', { kind: 'paragraph', spans: ['本町は改革を進める。'] }],
    ['**重点**は三つ。', { kind: 'paragraph', spans: [{ strong: ['重点'] }, 'は三つ。'] }],
    ['一行目  \n二行目', { kind: 'paragraph', spans: ['一行目', { break: true }, '二行目'] }],
    ['- 一\n- 二', { kind: 'list', ordered: false, items: [['一'], ['二']] }],
    ['1. 一\n2. 二', { kind: 'list', ordered: true, items: [['一'], ['二']] }],
    ['№１ ①（案）100％', { kind: 'paragraph', spans: ['№１ ①（案）100％'] }],
  ])('%j', (markdown, prose) => expect(readProse(markdown)).toEqual({ prose: [prose] }))
})

describe('what no paper could print is named with its line', () => {
  test.each([
    ['文。\n\n<b>太字</b>', 3, 'HTML'],
    ['文に<script>が', 1, 'HTML'],
    ['![図](x.png)', 1, '画像'],
    ['> 引用', 1, '引用'],
    ['- 一\n  - 二', 1, '入れ子の箇条書き'],
  ])('%j', (markdown, line, what) => expect(readProse(markdown)).toEqual({ stranger: { line, what } }))
})

describe('a placeholder stands where it was written', () => {
  const bound = { bound: expect.objectContaining({ name: 'done' }) }
  test.each([
    ['全体では、{{done}}以上。', { kind: 'paragraph', spans: ['全体では、', bound, '以上。'] }],
    ['- {{done}}', { kind: 'list', ordered: false, items: [[bound]] }],
    ['**{{done}}**', { kind: 'paragraph', spans: [{ strong: [bound] }] }],
    ['# {{done}}について', { kind: 'heading', level: 1, text: [bound, 'について'] }],
    ['{{done}}\n{{done}}', { kind: 'paragraph', spans: [bound, bound] }],
    ['\\{{done}}と{{done}}', { kind: 'paragraph', spans: ['{{done}}と', bound] }],
    ['\\\\{{done}}', { kind: 'paragraph', spans: ['\\', bound] }],
    ['年度は{year}', { kind: 'paragraph', spans: ['年度は{year}'] }],
    ['{{doen}}', { kind: 'paragraph', spans: ['{{doen}}'] }],
  ])('%j', (markdown, prose) => expect(readProse(markdown)).toEqual({ prose: [prose] }))
})
