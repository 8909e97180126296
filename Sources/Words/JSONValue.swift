/// A JSON value that is written out as RFC 8259 has it, members in the order given.
public indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value on one line. Whatever in its texts could act on a terminal or hide is escaped.
  public var sentence: Sentence { Sentence(harmless: written) }

  private var written: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): "\(number)"
    case .text(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0)): \($1.written)" }.joined(separator: ", ") + "}"
    }
  }

  // RFC 8259 §7 asks for escapes below U+0020; the rest of what is escaped is docent's promise.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    var reader = ScalarReader()
    for scalar in text.unicodeScalars {
      switch (reader.look(of: scalar), scalar) {
      case (_, "\""): quoted += "\\\""
      case (_, "\\"): quoted += "\\\\"
      case (_, "\n"): quoted += "\\n"
      case (_, "\t"): quoted += "\\t"
      case (.shown, _): quoted.unicodeScalars.append(scalar)
      case (.hidden, _), (.flood, _): quoted += escape(scalar)
      }
    }
    return quoted + "\""
  }

  // RFC 8259 §7: beyond U+FFFF a pair of surrogates.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { "\\u" + $0.hexadecimal }.joined()
  }
}
