/// What stands behind the marks of a code fence: language, title and attributes.
enum FenceInfo {
  /// The language and the title; attributes of a site's theme are left out.
  static func parts(of info: String) -> (language: String?, title: String?) {
    var words = words(of: info)
    let language = words.first.flatMap { isAttribute($0) ? nil : $0 }
    if language != nil { words.removeFirst() }
    let named = words.lazy.compactMap { value(of: $0, named: ["title", "filename"]) }.first
    let rest = words.filter { !isAttribute($0) }.joined(separator: " ")
    let title = named ?? (rest.isEmpty ? nil : rest)
    return (language, title)
  }

  private static func isAttribute(_ word: String) -> Bool {
    if word.hasPrefix("{") { return true }
    if ["lines", "wrap", "expandable", "focus", "showLineNumbers", "twoslash"].contains(word) {
      return true
    }
    guard let sign = word.firstIndex(of: "=") else { return false }
    return word[..<sign].allSatisfy { $0.isLetter || $0 == "-" } && sign > word.startIndex
  }

  private static func value(of word: String, named names: [String]) -> String? {
    guard let sign = word.firstIndex(of: "="), names.contains(String(word[..<sign])) else {
      return nil
    }
    let value = word[word.index(after: sign)...].filter { !"\"'{}".contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  /// Words, with what stands in quotes or braces kept together.
  private static func words(of info: String) -> [String] {
    var words: [String] = []
    var word = ""
    var closing: Character?
    for character in info {
      if let mark = closing {
        word.append(character)
        if character == mark { closing = nil }
      } else if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        if character == "{" { closing = "}" }
        if character == "\"" || (character == "'" && word.hasSuffix("=")) { closing = character }
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
