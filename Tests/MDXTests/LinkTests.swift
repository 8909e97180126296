import MDX
import Testing

@Test(arguments: [
  ("[a](/x/{id})", "[a](/x/{id})"), ("[a](/x?y=<z>)", "[a](/x?y=<z>)"),
  ("![a{b}](/{c}.png)", "![a{b}](/{c}.png)"),
  ("<https://a.example/{id}>", "[https://a.example/{id}](https://a.example/{id})"),
  ("[a][b]\n\n[b]: /x/{id}", "[a](/x/{id})"), ("[a](/b \"t {x}\")", "[a](/b)"),
  ("[`{a}`](/b)", "[`{a}`](/b)"),
  ("[a](/b?c=d&amp;e=f)", "[a](/b?c=d&e=f)"), ("[a](/b_c_d)", "[a](/b_c_d)"),
  ("https://a.example/{id}/x", "https://a.example/{id}/x"),
])
func `an address holds what is written there`(page: String, drawn: String) {
  #expect(line(page) == drawn)
}
