'use strict';

/** Estimates a line's width: Chinese characters and full-width marks are as wide as the font is high, others about half. */
function width(line, fontSize) {
  return [...line].reduce((sum, character) => sum + share(character) * fontSize, 0);
}

function share(character) {
  if (/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character)) return 1;
  if (character.codePointAt(0) > 0xffff || /[—…“”]/u.test(character)) return 1;
  if (/[mwMW@%]/.test(character)) return 0.9;
  if (/[A-Z0-9]/.test(character)) return 0.65;
  return /[ijltfr.,:;'!|() ]/.test(character) ? 0.35 : 0.56;
}

/** Breaks a text as bpmn-js does: at blanks and hyphens where there are any, else where the line is full. */
function layOut(text, widest, fontSize) {
  const waiting = text.split(/\u00AD?\r?\n/);
  const lines = [];
  while (waiting.length) {
    const whole = waiting.shift();
    let line = whole;
    while (line.length > 1 && width(line.trimEnd(), fontSize) > widest) line = shorten(line, width(line.trimEnd(), fontSize), widest);
    lines.push(line);
    if (line.length < whole.length) waiting.unshift(whole.slice(line.length).trim());
  }
  return lines;
}

function shorten(line, lineWidth, widest) {
  const room = Math.max(line.length * widest / lineWidth, 1);
  return wholeWords(line, room) || line.slice(0, Math.max(Math.round(room - 1), 1));
}

function wholeWords(line, room) {
  const parts = line.split(/(\s|-|\u00AD)/g);
  if (parts.length < 2) return '';
  let kept = '';
  for (const part of parts) {
    if (part.length + kept.length >= room) break;
    kept += part;
  }
  return kept;
}

module.exports = { width, layOut };
