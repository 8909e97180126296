import Screen

extension Key {
  /// The key of one byte below 0x80, ESC aside.
  static func byte(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0x00: .control("@")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// The key of ESC O and a byte: the SS3 forms of VT100 and its heirs. nil for none.
  static func single(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte - UInt8(ascii: "P")) + 1)
    default: letter(byte) ?? .unknown
    }
  }

  /// The key of a control sequence; nil for reports that are no keys.
  static func control(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 1 }
    switch final {
    // Focus and mouse reports, answers to queries.
    case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "R"), UInt8(ascii: "c"),
      UInt8(ascii: "M"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "y"):
      return nil
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return tilde(numbers)
    case UInt8(ascii: "u"): return modified(numbers.first ?? 0, numbers.dropFirst().first ?? 1)
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(final - UInt8(ascii: "P")) + 1)
    default: return letter(final) ?? .unknown
    }
  }

  private static func letter(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func tilde(_ numbers: [Int]) -> Key? {
    switch numbers.first ?? 0 {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function((numbers.first ?? 11) - 10)
    case 17...21: .function((numbers.first ?? 17) - 11)
    case 23, 24: .function((numbers.first ?? 23) - 12)
    // xterm's modifyOtherKeys: 27 ; modifier ; code.
    case 27 where numbers.count == 3: modified(numbers[2], numbers[1])
    // An end mark without its beginning.
    case 201: nil
    default: .unknown
    }
  }

  /// The key of a code with modifiers, as kitty's protocol and modifyOtherKeys send it.
  private static func modified(_ code: Int, _ modifiers: Int) -> Key? {
    let hasShift = (modifiers - 1) & 1 != 0
    let hasControl = (modifiers - 1) & 4 != 0
    switch code {
    case 13: return .enter
    case 27: return .escape
    case 9: return hasShift ? .backTab : .tab
    case 127, 8: return .backspace
    default: break
    }
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)), code >= 0x20 else { return .unknown }
    let character = Character(scalar)
    guard hasControl else { return .character(character) }
    return character.isLetter ? .control(Character(character.lowercased())) : .unknown
  }
}
