/** The number as people of a branch say it: their own branch's code in front tells them nothing. */
export function shortNo(no: string, ownBranchCode: string): string {
  return no.startsWith(`${ownBranchCode}-`) ? no.slice(ownBranchCode.length + 1) : no;
}
