export { hasArabicLetters, isArabicText } from './letters.ts';
export { readArabic } from './reading.ts';
