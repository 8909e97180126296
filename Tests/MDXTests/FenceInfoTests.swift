import Testing

@testable import MDX

@Test(
  arguments: [
    ("", nil, nil), ("swift", "swift", nil), ("swift main.swift", "swift", "main.swift"),
    ("swift Sources/a b.swift", "swift", "Sources/a b.swift"),
    ("json title=\"A b\" icon=\"x\"", "json", "A b"),
    ("json title='A b'", "json", "A b"), ("json title={\"A\"}", "json", "A"),
    ("json title=\"\"", "json", nil),
    ("json filename=a.json rest", "json", "a.json"), ("title=\"A\"", nil, "A"),
    ("js {1,3-5} a.js", "js", "a.js"), ("js { 1, 3 } a.js", "js", "a.js"),
    ("ts twoslash showLineNumbers wrap expandable focus lines", "ts", nil),
    ("sh theme={\"system\"} highlight={1}", "sh", nil), ("sh =x", "sh", "=x"),
    ("sh a1=b", "sh", "a1=b"),
    ("md it's", "md", "it's"), ("  js   a.js  ", "js", "a.js"), ("js \"open", "js", "\"open"),
  ] as [(String, String?, String?)])
func `language and title are told apart from what is for a site's theme`(
  info: String, language: String?, title: String?
) {
  let parts = FenceInfo.parts(of: info)
  #expect([parts.language, parts.title] == [language, title])
}
