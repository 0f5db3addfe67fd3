// Elements of the payloads have the class `injected`, which none of ours has.
const run = 'onerror=alert(1)';

/** Texts that would run, or break out of their context, if they were not escaped. */
export const payloads: readonly string[] = [
  `<script class=injected>alert(1)</script>`,
  `<img class=injected src=x ${run}>`,
  `"><svg class=injected onload=alert(1)>`,
  `' class='injected' onmouseover='alert(1)' onfocus='alert(1)' autofocus='`,
  `" class="injected" onmouseover="alert(1)" style="background:url(//evil.example)" x="`,
  `</title></textarea></style></script><img class=injected src=x ${run}>`,
  `</script><script class=injected>alert(1)</script>`,
  `<!--><img class=injected src=x ${run}>--!>`,
  `<iframe class=injected srcdoc="<script>parent.alert(1)</script>"></iframe>`,
  `<math><mtext></form><form><mglyph><style></math><img class=injected src=x ${run}>`,
  `<meta class=injected http-equiv=refresh content="0;url=//evil.example"><base class=injected href=//evil.example>`,
  `&lt;img class=injected src=x ${run}&gt; \\u003cimg class=injected src=x ${run}\\u003e`,
  `{{constructor.constructor('alert(1)')()}} \${alert(1)} <%= alert(1) %>`,
  `\u2028\u2029]]><a class=injected href="javascript:alert(1)">x</a>`,
  `<form class=injected action=//evil.example><button class=injected formaction=javascript:alert(1)>x`,
  `<object class=injected data=//evil.example></object><link class=injected rel=stylesheet href=//evil.example>`,
];
