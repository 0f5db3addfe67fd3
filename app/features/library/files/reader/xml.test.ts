import { describe, expect, it } from 'vitest';
import { isBalanced } from './xml-balance.mjs';
import { withoutElements } from './xml-elements.mjs';

describe('an XML text without some elements', () => {
  it.each([
    ['<a>x</a>y<b/>z', 'yz'],
    ['1<a k="v">2<c/></a>3<a/>4', '134'],
    ['<a>1</a><a>2<a>3</a>', ''],
    ['<a>1<b>2</b></a>3', '3'],
    ['<b>never ended <a>1</a>2', '<b>never ended 2'],
    ['<c>1</c>', '<c>1</c>'],
  ])('%j is %j', (xml, kept) => {
    expect(withoutElements(xml, /<(a|b)\b[^<>]*>/g)).toBe(kept);
  });
});

describe('an XML text is balanced', () => {
  it.each([
    ['<?xml version="1.0"?><a><b c="d>e"/>x<!-- <f> --><![CDATA[<g>]]></a>', true],
    ['', true],
    ['<a><b></a></b>', false],
    ['<a>', false],
    ['</a>', false],
    ['<a b="<">', false],
    ['<a', false],
    ['<!-- never ended', false],
    ['<!DOCTYPE a><a/>', false],
    ['< a/>', false],
  ])('%j: %s', (xml, expected) => {
    expect(isBalanced(xml)).toBe(expected);
  });
});
