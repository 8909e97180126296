import Screen

/// Turns the bytes a terminal sends into keys and pastes, whatever TERM says.
///
/// It has no clock: each call brings the time in milliseconds, of any beginning. Bytes of a paste
/// go to the sink and are kept nowhere here; a sequence may be split at any byte.
public struct InputDecoder {
  /// How long Esc alone is waited for, and a sequence that does not end.
  static let escapeDelay = 50
  /// How long a paste without marks has to be silent to be over.
  static let burstDelay = 60
  /// How long a paste with marks may be silent before it is taken as ended.
  static let pasteIdleLimit = 2_000
  /// How many bytes of a paste are kept.
  static let pasteLimit = 64 << 10
  /// How many bytes of a reply of the terminal are swallowed at most.
  static let replyLimit = 64 << 10

  private var state = State.ground
  /// When the last byte came.
  private var last = 0
  private var sequence: [UInt8] = []
  private var pasteCount = 0

  /// What comes next.
  private enum State {
    /// Awaits a key.
    case ground
    /// Awaits what follows ESC, or nothing for a while: then it was the Esc key.
    case escape
    /// Awaits the final byte of a control sequence.
    case control
    /// Awaits the byte after ESC O.
    case single
    /// Awaits the end of a reply (OSC, DCS, APC …), which nobody asked for.
    case reply(sawEscape: Bool)
    /// Awaits so many bytes of an old mouse report.
    case mouse(Int)
    /// Awaits the rest of a UTF-8 character.
    case character
    /// Awaits the end mark of a paste, of which so many bytes came.
    case paste(matched: Int)
    /// Awaits silence, which ends a paste without marks.
    case burst
  }

  /// A decoder that awaits a key.
  public init() {}

  /// When `elapse` is to be called next, if nothing comes before; nil when nothing is awaited.
  public var deadline: Int? {
    switch state {
    case .ground: nil
    case .escape, .control, .single, .character, .mouse: last + Self.escapeDelay
    case .burst: last + Self.burstDelay
    case .paste, .reply: last + Self.pasteIdleLimit
    }
  }

  /// Takes one read's bytes in.
  public mutating func decode(
    _ bytes: UnsafeRawBufferPointer, at time: Int, into sink: PasteSink, emit: (Input) -> Void
  ) {
    elapse(at: time, emit: emit)
    let silence = time - last
    last = time
    switch state {
    case .burst: return keep(bytes, sink)
    case .paste where bytes.count == 1 && bytes[0] == 0x03 && silence >= 100:
      // An end mark that never comes must not take Ctrl-C away.
      end(.timedOut, emit)
      return emit(.key(.control("c")))
    case .ground where bytes.looksPasted:
      begin(.burst, sink)
      return keep(bytes, sink)
    case .ground, .escape, .control, .single, .reply, .mouse, .character, .paste: break
    }
    var index = 0
    while index < bytes.count {
      if case .paste = state {
        index = decodePaste(bytes, from: index, sink, emit)
      } else {
        decode(bytes[index], sink, emit)
        index += 1
      }
    }
  }

  /// Lets time pass: an Esc that stayed alone, a paste that fell silent.
  public mutating func elapse(at time: Int, emit: (Input) -> Void) {
    guard let deadline, time >= deadline else { return }
    switch state {
    case .ground: break
    case .escape: finish(.escape, emit)
    case .control, .single, .mouse, .reply: finish(nil, emit)
    case .character: finish(.character("\u{FFFD}"), emit)
    case .burst: end(.complete, emit)
    case .paste: end(.timedOut, emit)
    }
  }

  private mutating func finish(_ key: Key?, _ emit: (Input) -> Void) {
    state = .ground
    sequence = []
    if let key { emit(.key(key)) }
  }
}

// MARK: pastes

extension InputDecoder {
  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func begin(_ state: State, _ sink: PasteSink) {
    self.state = state
    sequence = []
    pasteCount = 0
    sink.begin()
  }

  private mutating func end(_ end: PasteEnd, _ emit: (Input) -> Void) {
    state = .ground
    emit(.paste(pasteCount > Self.pasteLimit ? .tooLong : end))
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer, _ sink: PasteSink) {
    let room = max(0, Self.pasteLimit - pasteCount)
    pasteCount += bytes.count
    if room > 0, !bytes.isEmpty {
      sink.append(UnsafeRawBufferPointer(rebasing: bytes.prefix(room)))
    }
  }

  /// Takes bytes up to the end mark and returns the index behind them.
  private mutating func decodePaste(
    _ bytes: UnsafeRawBufferPointer, from start: Int, _ sink: PasteSink, _ emit: (Input) -> Void
  ) -> Int {
    guard case .paste(var matched) = state else { return start }
    var kept = start
    for index in start..<bytes.count {
      if bytes[index] == Self.endMark[matched] {
        if matched == 0 { keep(bytes, kept..<index, sink) }
        matched += 1
        if matched == Self.endMark.count {
          end(.complete, emit)
          return index + 1
        }
        kept = index + 1
        continue
      }
      if matched > 0 {
        // Not the mark after all: what matched so far belongs to the paste. ESC stands in the mark
        // only at its beginning.
        Self.endMark.prefix(matched).withUnsafeBytes { keep($0, sink) }
        matched = bytes[index] == Self.endMark[0] ? 1 : 0
        kept = matched == 1 ? index + 1 : index
      }
    }
    if matched == 0 { keep(bytes, kept..<bytes.count, sink) }
    state = .paste(matched: matched)
    return bytes.count
  }

  private mutating func keep(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ sink: PasteSink
  ) {
    keep(UnsafeRawBufferPointer(rebasing: bytes[range]), sink)
  }
}

extension UnsafeRawBufferPointer {
  /// Without marks, 8 or more printable bytes in one read that are not one key repeated are a paste
  /// (docs/decisions.md, Pastes). Bytes of key sequences do not count; a start mark is for the
  /// decoder to see.
  fileprivate var looksPasted: Bool {
    guard count >= 8 else { return false }
    var printable = 0
    var first: UInt8?
    var differs = false
    var index = 0
    while index < count {
      if self[index] == 0x1B {
        if self[index...].starts(with: "\u{1B}[200~".utf8) { return false }
        index = endOfSequence(from: index)
        continue
      }
      if self[index] >= 0x20, self[index] != 0x7F {
        printable += 1
        if let first, first != self[index] { differs = true }
        first = first ?? self[index]
      }
      index += 1
    }
    return printable >= 8 && differs
  }

  private func endOfSequence(from start: Int) -> Int {
    guard start + 1 < count else { return count }
    switch self[start + 1] {
    case UInt8(ascii: "["):
      let end = self[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }
      return end.map { $0 + 1 } ?? count
    case UInt8(ascii: "O"): return Swift.min(start + 3, count)
    // Replies: up to BEL or ESC \, else all that came.
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      let end = self[(start + 2)...].firstIndex { $0 == 0x07 || $0 == 0x1B }
      return end.map { $0 + (self[$0] == 0x1B ? 2 : 1) } ?? count
    default: return start + 1
    }
  }
}

// MARK: keys

extension InputDecoder {
  private mutating func decode(_ byte: UInt8, _ sink: PasteSink, _ emit: (Input) -> Void) {
    switch state {
    case .ground: decodeKey(byte, emit)
    case .escape: decodeEscaped(byte, emit)
    case .control: decodeControl(byte, sink, emit)
    case .single: finish(.single(byte), emit)
    case .reply(let sawEscape): decodeReply(byte, sawEscape, emit)
    case .mouse(let left): state = left == 1 ? .ground : .mouse(left - 1)
    case .character: decodeCharacter(byte, emit)
    case .paste, .burst: break
    }
  }

  private mutating func decodeKey(_ byte: UInt8, _ emit: (Input) -> Void) {
    switch byte {
    case 0x1B: state = .escape
    case 0x80...:
      sequence = []
      state = .character
      decodeCharacter(byte, emit)
    default: emit(.key(.byte(byte)))
    }
  }

  private mutating func decodeEscaped(_ byte: UInt8, _ emit: (Input) -> Void) {
    switch byte {
    case UInt8(ascii: "["):
      sequence = []
      state = .control
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      sequence = []
      state = .reply(sawEscape: false)
    case 0x1B: emit(.key(.escape))
    // Alt with a key: docent has none, and neither Esc nor the key alone was meant.
    default: finish(.unknown, emit)
    }
  }

  // ECMA-48 §5.4: parameters and intermediates up to a byte of 4/0 to 7/14.
  private mutating func decodeControl(_ byte: UInt8, _ sink: PasteSink, _ emit: (Input) -> Void) {
    guard (0x40...0x7E).contains(byte) else {
      if byte < 0x20 || sequence.count > 64 { return finish(.unknown, emit) }
      return sequence.append(byte)
    }
    if byte == UInt8(ascii: "~"), sequence.elementsEqual("200".utf8) {
      return begin(.paste(matched: 0), sink)
    }
    if byte == UInt8(ascii: "M"), sequence.isEmpty { return state = .mouse(3) }
    let parameters = sequence
    finish(.control(parameters: parameters, final: byte), emit)
  }

  private mutating func decodeReply(_ byte: UInt8, _ sawEscape: Bool, _ emit: (Input) -> Void) {
    pasteCount = sequence.isEmpty ? 0 : pasteCount
    sequence = [byte]
    pasteCount += 1
    let isEnd = byte == 0x07 || byte == 0x18 || (sawEscape && byte == UInt8(ascii: "\\"))
    if isEnd || pasteCount > Self.replyLimit { return finish(nil, emit) }
    state = .reply(sawEscape: byte == 0x1B)
  }

  private mutating func decodeCharacter(_ byte: UInt8, _ emit: (Input) -> Void) {
    let continues = byte & 0xC0 == 0x80
    if !sequence.isEmpty, !continues {
      finish(.character("\u{FFFD}"), emit)
      return decodeKey(byte, emit)
    }
    sequence.append(byte)
    let needed = sequence[0] >= 0xF0 ? 4 : sequence[0] >= 0xE0 ? 3 : sequence[0] >= 0xC0 ? 2 : 1
    guard sequence.count >= needed else { return }
    let text = String(decoding: sequence, as: UTF8.self)
    finish(.character(text.first ?? "\u{FFFD}"), emit)
  }
}
