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
    let escaped = text.replacingScalars { scalar, look in
      switch (scalar, look) {
      case ("\"", _): "\\\""
      case ("\\", _): "\\\\"
      case ("\n", _): "\\n"
      case ("\t", _): "\\t"
      case (_, .shown): nil
      case (_, .hidden), (_, .flood): escape(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  // RFC 8259 §7: beyond U+FFFF a pair of surrogates.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { "\\u" + $0.hexadecimal }.joined()
  }
}
