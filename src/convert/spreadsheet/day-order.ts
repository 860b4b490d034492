/** Whether `3/4/2017` is in April or in March: a day beyond twelve anywhere in the column tells; nothing where none does. */
export function dayFirst(dates: readonly string[]): boolean | undefined {
  let [day, month] = [false, false];
  for (const date of dates) {
    const [, first, second] = /^\s*(\d{1,2})[./-](\d{1,2})[./-][12]\d{3}\b/.exec(date) ?? [];
    if (Number(first) > 12) day = true;
    if (Number(second) > 12) month = true;
  }
  return day === month ? undefined : day;
}
