import ConfigEditing
import Testing

private let set = SettingValue.text("v")

private let insertions: [(String, ConfigPath, String)] = [
  ("", ["a"], "a: v\n"), ("# words\n", ["a"], "# words\na: v\n"), ("", ["a", "b"], "a:\n  b: v\n"),
  ("x: 1\n", ["a"], "x: 1\na: v\n"), ("x: 1", ["a"], "x: 1\na: v"),
  ("x: 1\r\n", ["a", "b"], "x: 1\r\na:\r\n  b: v\r\n"),
  ("a:\n    x: 1\ny: 2\n", ["a", "b"], "a:\n    x: 1\n    b: v\ny: 2\n"),
  ("a:\ny: 2\n", ["a", "b"], "a:\n  b: v\ny: 2\n"), ("a: ~\n", ["a", "b"], "a: {b: v}\n"),
  ("a: null # why\n", ["a", "b"], "a: {b: v} # why\n"), ("{}", ["a"], "{a: v}"),
  ("{x: 1}\n", ["a", "b"], "{x: 1, a: {b: v}}\n"), ("{ x: 1 }\n", ["a"], "{ x: 1, a: v }\n"),
  ("a: {}\n", ["a", "b"], "a: {b: v}\n"),
  ("a: { # why\n}\n", ["a", "b"], "a: {b: v # why\n}\n"),
  ("x: 1\n# about y\ny: 2\n", ["a"], "x: 1\n# about y\ny: 2\na: v\n"),
  ("a:\n  x: 1\n\n# about y\ny: 2\n", ["a", "b"], "a:\n  x: 1\n  b: v\n\n# about y\ny: 2\n"),
  ("---\nx: 1\n...\n", ["a"], "---\nx: 1\na: v\n...\n"),
  ("\u{FEFF}x: 1\n", ["a"], "\u{FEFF}x: 1\na: v\n"),
  ("x: |\n  words\n", ["a"], "x: |\n  words\na: v\n"),
  ("x:\n  y: 1\n  # z: 2\n", ["a"], "x:\n  y: 1\n  # z: 2\na: v\n"),
  ("x:\n  y: 1\n\n    # z: 2\n\n# end\n", ["a"], "x:\n  y: 1\n\n    # z: 2\na: v\n\n# end\n"),
  ("x:\n  y: 1\n  # z: 2", ["a"], "x:\n  y: 1\n  # z: 2\na: v"),
  ("x:\n  # y: 1\n# end\n", ["a"], "x:\n  # y: 1\na: v\n# end\n"),
  ("x:\n- 1\n# - 2\n# end\n", ["a"], "x:\n- 1\n# - 2\na: v\n# end\n"),
  ("x: 1\n  # why\n# - end\n", ["a"], "x: 1\n  # why\na: v\n# - end\n"),
  ("x: |\n  words\n # no words\n", ["a"], "x: |\n  words\n # no words\na: v\n"),
  (
    "a:\n  x:\n    y: 1\n    # z: 2\n  # end of a\nb: 1\n", ["a", "b"],
    "a:\n  x:\n    y: 1\n    # z: 2\n  b: v\n  # end of a\nb: 1\n"
  ),
  ("x:\n  y: 1\n  # z\n...\n", ["a"], "x:\n  y: 1\n  # z\na: v\n...\n"),
  ("a: {x: 1 # why\n}\n", ["a", "b"], "a: {x: 1, # why\n    b: v\n}\n"),
  ("a: {\n  x: 1, # why\n}\n", ["a", "b"], "a: {\n  x: 1, # why\n  b: v,\n}\n"),
  ("a: {b: }\n", ["a", "b"], "a: {b: v}\n"), ("a: { b: }\n", ["a", "b"], "a: { b: v}\n"),
  ("a: {b: , x: 1}\n", ["a", "b"], "a: {b: v, x: 1}\n"),
  ("a:\n  b: \n", ["a", "b"], "a:\n  b: v \n"), ("a:\n  b:\n", ["a", "b"], "a:\n  b: v\n"),
]

@Test(arguments: insertions)
func `a new member goes where its mapping ends, written as the mapping is`(
  old: String, path: ConfigPath, new: String
) throws {
  #expect(try edited(old, .yaml, [Setting(path: path, value: set)]) == new)
}

@Test(arguments: [
  ("a b", "\"a b\": v\n"), ("1a", "\"1a\": v\n"), ("true-x", "true-x: v\n"),
  ("a:b", "\"a:b\": v\n"),
  ("ü", "\"ü\": v\n"), ("a_b-c1", "a_b-c1: v\n"),
])
func `a key that could mean something else is quoted`(key: String, new: String) throws {
  #expect(try edited("", .yaml, [Setting(path: ConfigPath([key]), value: set)]) == new)
}

@Test(arguments: insertions)
func `a member that was put in is found there, and all others as before`(
  old: String, path: ConfigPath, new: String
) throws {
  let before = try ConfigDocument(parsing: Array(old.utf8), as: .yaml)
  let after = try ConfigDocument(parsing: Array(new.utf8), as: .yaml)
  #expect(after.value(at: path)?.text == "v")
  #expect(after.keys(at: []).filter { $0 != "a" } == before.keys(at: []).filter { $0 != "a" })
}
