import Screen

/// A JSON value that is written out as RFC 8259 has it, members in the order given.
indirect enum JSONText: CustomStringConvertible {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case array([JSONText])
  case object([(String, JSONText)])

  var description: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): "\(number)"
    case .text(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0)): \($1)" }.joined(separator: ", ") + "}"
    }
  }

  // RFC 8259 §7 asks for escapes below U+0020; beyond that whatever could act on a terminal is
  // escaped too.
  private static func quoted(_ text: String) -> String {
    let characters = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): escape(scalar)
      case _ where scalar.properties.generalCategory == .format: escape(scalar)
      case _: String(scalar)
      }
    }
    return "\"" + characters.joined() + "\""
  }

  // RFC 8259 §7: beyond U+FFFF a pair of surrogates.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
