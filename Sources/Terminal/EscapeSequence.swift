import Screen

/// What follows an ESC, taken in byte by byte.
struct EscapeSequence {
  /// What the bytes so far mean.
  enum Meaning: Hashable {
    case unfinished
    case key(Key)
    /// A report or an answer of the terminal, or a key that was let go: nobody pressed anything.
    case nothing
    case pasteBegins
    case pasteEnds
    /// No sequence after all; the last byte is not part of it.
    case broken
  }

  /// What comes next.
  private enum Part {
    /// Awaits the byte after ESC.
    case introducer
    /// Awaits the final byte of a control sequence.
    case control
    /// Awaits the byte after ESC O.
    case single
    /// Awaits the letter that a Linux console sends for F1 to F5.
    case console
    /// Awaits so many bytes of an old mouse report.
    case mouse(Int)
    /// Awaits the end of an answer (OSC, DCS, APC), of which so many bytes came.
    case answer(Int, sawEscape: Bool)
  }

  /// How many bytes of an answer of the terminal are swallowed at most.
  static let answerLimit = 64 << 10
  /// How long a control sequence may be.
  private static let lengthLimit = 64

  private var part = Part.introducer
  private let mayBeAnswer: Bool
  /// The bytes as they came, ESC first; of an answer the first two alone.
  private(set) var bytes: [UInt8] = [0x1B]

  /// - Parameter mayBeAnswer: whether ESC ] and the like begin an answer of the terminal, as they do
  ///   outside of a paste.
  init(mayBeAnswer: Bool) { self.mayBeAnswer = mayBeAnswer }

  /// Whether nothing came but ESC.
  var isBare: Bool { bytes.count == 1 }

  /// What was pressed where nothing more comes: Esc alone, or Alt with a key.
  var keyWhenOver: Key? {
    switch part {
    case .introducer: .escape
    case .answer(0, _): .unknown
    case .control, .single, .console, .mouse, .answer: nil
    }
  }

  /// Whether the sequence is of a form that only keys have.
  var isOfKey: Bool { bytes.last == UInt8(ascii: "u") || bytes.last == UInt8(ascii: "~") }

  /// Takes one byte in.
  mutating func take(_ byte: UInt8) -> Meaning {
    switch part {
    case .introducer: takeIntroducer(byte)
    case .control: takeControl(byte)
    case .single: byte < 0x20 ? .broken : keep(byte, .key(.single(byte) ?? .unknown))
    case .console: byte < 0x20 ? .broken : keep(byte, .key(.console(byte)))
    case .mouse(let left): takeMouse(byte, left)
    case .answer(let count, let sawEscape): takeAnswer(byte, count, sawEscape)
    }
  }

  private mutating func keep(_ byte: UInt8, _ meaning: Meaning) -> Meaning {
    bytes.append(byte)
    return meaning
  }

  private mutating func proceed(to part: Part, _ byte: UInt8) -> Meaning {
    self.part = part
    return keep(byte, .unfinished)
  }

  private mutating func takeIntroducer(_ byte: UInt8) -> Meaning {
    switch byte {
    case UInt8(ascii: "["): return proceed(to: .control, byte)
    case UInt8(ascii: "O"): return proceed(to: .single, byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      return mayBeAnswer
        ? proceed(to: .answer(0, sawEscape: false), byte) : keep(byte, .key(.unknown))
    // Esc was pressed, and then another key that means as much at any time.
    case 0x03, 0x1B: return .broken
    // Alt with a key: docent has none, and neither Esc nor the key alone was meant.
    default: return keep(byte, .key(.unknown))
    }
  }

  // ECMA-48 §5.4: parameters and intermediates up to a byte of 4/0 to 7/14.
  private mutating func takeControl(_ byte: UInt8) -> Meaning {
    let parameters = bytes.dropFirst(2)
    guard (0x40...0x7E).contains(byte) else {
      guard (0x20..<0x40).contains(byte), bytes.count < Self.lengthLimit else { return .broken }
      return keep(byte, .unfinished)
    }
    if parameters.isEmpty, byte == UInt8(ascii: "M") { return proceed(to: .mouse(3), byte) }
    if parameters.isEmpty, byte == UInt8(ascii: "[") { return proceed(to: .console, byte) }
    bytes.append(byte)
    if byte == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) { return .pasteBegins }
    if byte == UInt8(ascii: "~"), parameters.elementsEqual("201".utf8) { return .pasteEnds }
    return Key.control(parameters: Array(parameters), final: byte).map { .key($0) } ?? .nothing
  }

  private mutating func takeMouse(_ byte: UInt8, _ left: Int) -> Meaning {
    guard byte >= 0x20 else { return .broken }
    return left == 1 ? keep(byte, .nothing) : proceed(to: .mouse(left - 1), byte)
  }

  // ECMA-48 §5.6. An answer to nobody's question is told from Alt with a key by how it begins; no key
  // that acts by itself is ever swallowed by one.
  private mutating func takeAnswer(_ byte: UInt8, _ count: Int, _ sawEscape: Bool) -> Meaning {
    if sawEscape { return byte == UInt8(ascii: "\\") ? .nothing : .broken }
    if count == 0, byte != 0x1B, !beginsAnswer(byte) { return .broken }
    switch byte {
    case 0x07, 0x18: return .nothing
    case 0x00..<0x1B, 0x1C..<0x20: return .broken
    default: break
    }
    part = .answer(count + 1, sawEscape: byte == 0x1B)
    return count < Self.answerLimit ? .unfinished : .nothing
  }

  private func beginsAnswer(_ byte: UInt8) -> Bool {
    switch bytes[1] {
    // Titles are told as ESC ] l and ESC ] L.
    case UInt8(ascii: "]"): (0x30...0x39).contains(byte) || "lL".utf8.contains(byte)
    case UInt8(ascii: "P"): (0x30...0x39).contains(byte) || "!>|".utf8.contains(byte)
    default: byte == UInt8(ascii: "G")
    }
  }

  /// Whether the last byte that broke an answer came behind an ESC, which then begins a sequence of
  /// its own.
  var endsInEscape: Bool {
    if case .answer(_, sawEscape: true) = part { return true }
    return false
  }
}
