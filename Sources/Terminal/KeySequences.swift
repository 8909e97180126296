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

  /// The key of ESC [ [ and a byte, as a Linux console sends it.
  static func console(_ byte: UInt8) -> Key {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) else { return .unknown }
    return .function(Int(byte - UInt8(ascii: "A")) + 1)
  }

  /// The key of a control sequence; nil for reports that are no keys, and for keys that are let go.
  static func control(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = Parameters(parameters)
    switch final {
    // Focus and mouse reports, answers to queries.
    case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "R"), UInt8(ascii: "c"),
      UInt8(ascii: "M"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "y"):
      return nil
    default: break
    }
    if numbers.isRelease { return nil }
    switch final {
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return tilde(numbers)
    case UInt8(ascii: "u"): return CodedKey(numbers).key
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

  private static func tilde(_ numbers: Parameters) -> Key? {
    let number = numbers[0] ?? 0
    switch number {
    case 1, 7: return .home
    case 4, 8: return .end
    case 3: return .delete
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23, 24: return .function(number - 12)
    // xterm's modifyOtherKeys: 27 ; modifier ; code.
    case 27 where numbers.count == 3:
      return CodedKey(code: numbers[2] ?? 0, modifiers: numbers[1] ?? 1).key
    // An end mark without its beginning.
    case 201: return nil
    default: return .unknown
    }
  }

  /// What the key is in a paste whose characters come as keys; nil where it is no text.
  var pastedText: String? {
    switch self {
    case .character(let character): String(character)
    case .enter: "\n"
    case .tab: "\t"
    case .control, .escape, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .function, .unknown:
      nil
    }
  }
}

/// The numbers of a control sequence: parameters with their parts, `1;2:3`.
struct Parameters {
  private let groups: [[Int?]]

  init(_ bytes: [UInt8]) {
    groups = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
        Int(String(decoding: $0, as: UTF8.self))
      }
    }
  }

  var count: Int { groups.count }

  /// The first part of a parameter, counted from 0; nil where it is left out.
  subscript(_ index: Int) -> Int? { self[index, 0] }

  subscript(_ index: Int, _ part: Int) -> Int? {
    guard groups.indices.contains(index), groups[index].indices.contains(part) else { return nil }
    return groups[index][part]
  }

  /// All parts of a parameter that are there.
  func parts(_ index: Int) -> [Int] {
    groups.indices.contains(index) ? groups[index].compactMap(\.self) : []
  }

  /// Whether a key was let go rather than pressed (kitty's protocol, event types).
  var isRelease: Bool { self[1, 1] == 3 }
}

/// A key that is sent by its code, with modifiers, as kitty's protocol and modifyOtherKeys do.
struct CodedKey {
  private let code: Int
  /// Shift 1, Alt 2, Ctrl 4, Super 8, Hyper 16, Meta 32, Caps Lock 64, Num Lock 128.
  private let modifiers: Int
  /// The character that Shift makes of it, where the terminal tells.
  private var shifted: Int?
  /// The text that the key makes, where the terminal tells.
  private var text: [Int] = []

  init(code: Int, modifiers: Int) {
    self.code = code
    self.modifiers = max(1, modifiers) - 1
  }

  init(_ numbers: Parameters) {
    self.init(code: numbers[0] ?? 0, modifiers: numbers[1] ?? 1)
    shifted = numbers[0, 1]
    text = numbers.parts(2)
  }

  private var hasShift: Bool { modifiers & 1 != 0 }
  private var hasControl: Bool { modifiers & 4 != 0 }
  private var hasOther: Bool { modifiers & (2 | 8 | 16 | 32) != 0 }

  /// The key; nil where nothing was typed with it, as with Shift alone.
  var key: Key? {
    switch code {
    case 13, 57_414: return .enter
    case 27: return .escape
    case 9: return hasShift ? .backTab : .tab
    case 127, 8: return .backspace
    case 57_344...63_743: return Self.function(code)
    default: return hasOther ? .unknown : hasControl ? control : character
    }
  }

  private var control: Key {
    guard (0x20..<0x7F).contains(code) else { return .unknown }
    let byte = UInt8(code)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "^"),
      UInt8(ascii: "_"), UInt8(ascii: "@"):
      // What the key sends where no protocol is on: Ctrl-J and Ctrl-M are line breaks.
      return byte & 0x1F == 0x1B ? .escape : .byte(byte & 0x1F)
    case UInt8(ascii: " "): return .control("@")
    default: return .unknown
    }
  }

  private var character: Key {
    let told = text.first ?? (hasShift ? shifted : nil) ?? code
    guard told >= 0x20, !(0x7F..<0xA0).contains(told),
      let scalar = Unicode.Scalar(UInt32(clamping: told))
    else { return .unknown }
    let character = Character(scalar)
    let isTold = told != code || !text.isEmpty
    let isUpper = !isTold && hasShift != (modifiers & 64 != 0)
    guard isUpper, character.isLetter, let upper = character.uppercased().first else {
      return .character(character)
    }
    return .character(upper)
  }

  // Codes of kitty's own, in Unicode's private area.
  private static func function(_ code: Int) -> Key? {
    let signs: [Character] = [".", "/", "*", "-", "+"]
    switch code {
    case 57_399...57_408:
      return .character(Character(Unicode.Scalar(UInt8(code - 57_399) + UInt8(ascii: "0"))))
    case 57_409...57_413: return .character(signs[code - 57_409])
    case 57_415: return .character("=")
    case 57_416: return .character(",")
    case 57_417: return .left
    case 57_418: return .right
    case 57_419: return .up
    case 57_420: return .down
    case 57_421: return .pageUp
    case 57_422: return .pageDown
    case 57_423: return .home
    case 57_424: return .end
    case 57_426: return .delete
    // Locks, and modifiers by themselves.
    case 57_358...57_360, 57_441...57_454: return nil
    default: return .unknown
    }
  }
}
