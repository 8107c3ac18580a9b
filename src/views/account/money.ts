/** Money and odds in words: rounded as money is, and never with more digits than what they are made of. */

/** Below this hundredths are told. */
const SMALL = 10;

/** `1,230,000`: rounded to so many significant digits, and to whole units where they are not few. */
export function moneyText(amount: number, digits: number): string {
  const figure = amount === 0 ? 0 : Number(amount.toPrecision(digits));
  const rounded = Math.abs(figure) < SMALL ? Math.round(figure * 100) / 100 : Math.round(figure);
  return (rounded === 0 ? 0 : rounded).toLocaleString('en-US');
}

/** `4.2%`, `0.03%`: a probability, with a digit more where it is small. */
export function chanceInWords(chance: number): string {
  const percent = chance * 100;
  if (percent === 0 || percent === 100) return `${percent}%`;
  if (percent < 0.05) return '<0.1%';
  if (percent > 99.95) return '>99.9%';
  return `${percent.toFixed(1)}%`;
}
