/** A docket report as PACER shows it, made up: the shapes of its tables, with names of nobody. */
export function pacerPage(
  rows: readonly (readonly [on: string, number: string, text: string])[],
  more: {
    readonly court?: string;
    readonly link?: string;
    readonly head?: string;
    readonly parties?: string;
  } = {},
): string {
  const {
    court = 'District of Alaska (Anchorage)',
    link = 'https://ecf.akd.uscourts.gov/doc1/',
    head = 'Date Filed: 01/02/2024<br>\nJury Demand: None',
    parties = '',
  } = more;
  const row = ([on, number, text]: readonly [string, string, string]): string =>
    `<tr><td width='94' valign=top nowrap>${on}</td><td align='right'>${number === '' ? '' : `<a href="${link}0251234500${number}" onClick="goDLS('/doc1/0251234500${number}','9','1${number}','','1','1','','');return(false);">${number}</a>`}&nbsp;</td><td valign=top>${text}</td></tr>`;
  return `<html><head><title>CM/ECF LIVE</title><script>var a = "<td>";</script></head><body>
<h3 align=center>U.S. District Court<BR>\n${court}<BR>\nCIVIL DOCKET FOR CASE #: 3:24-cv-00001-ABC</h3>
<TABLE width='100%'><tr><td valign=top><br>Roe et al v. Acme Inc. et al<br>\nAssigned to: Judge Ann Lee<br>\nCause: 28:1331 Federal Question</td>
<td valign=top><br>${head}</td></tr></table>
<table width="100%"><tr><td><b><u>Plaintiff   </u></b></td></tr>
<tr><td valign=top><B>Jane   Roe</B></td><td>represented&nbsp;by</td><td><B>Some Lawyer</B><br><I>LEAD ATTORNEY</I></td></tr><tr><td></td></tr>
<tr><td valign=top><br>V.<br></td></tr>
<tr><td><b><u>Defendant   </u></b></td></tr>
<tr><td valign=top><B>Acme Inc.</B></td></tr><tr><td></td></tr>
${parties}</table>
<br><table border=1><tr><td style='font-weight:bold'>Date Filed</td><th>#</th><td style='font-weight:bold'>Docket Text</td></tr>
${rows.map(row).join('\n')}
</table><br><table><tr><th>PACER Service Center</th></tr><tr><td>Transaction Receipt</td></tr></table></body></html>`;
}
