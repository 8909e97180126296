import Screen

/// Turns the bytes a terminal sends into keys and pastes, whatever TERM says.
///
/// It has no clock: each call brings the time in milliseconds, of any beginning. Bytes of a paste
/// go to the sink and are kept nowhere here; a sequence may be split at any byte.
///
/// In a paste, with marks or without, what a terminal sent besides is read as what it means. A key that
/// is sent by its code is its character or a line break; a key let go, a cursor key, a report of focus
/// or of the mouse and an answer to a query are left out. Everything else is kept as it is, ESC too:
/// what is not known is not guessed at, and a value with an ESC in it is refused.
public struct InputDecoder {
  /// How long Esc alone is waited for, and a sequence that does not end.
  static let escapeDelay = 50
  /// How much later than due what was typed is taken together: docent may have been busy.
  static let lateness = 60
  /// How long a paste without marks has to be silent to be told.
  static let burstDelay = 60
  /// How long a paste without marks may go on after it was told.
  static let burstWindow = 2_000
  /// How long Enter does nothing behind a paste without marks.
  static let enterDelay = 500
  /// How soon a single byte has to follow to go on with such a paste.
  static let singleDelay = 150
  /// How long a paste with marks is silent before that is told.
  static let stallDelay = 1_000
  /// How long a paste with marks may be silent before it is told as it is.
  static let pasteIdleLimit = 10_000
  /// How long the rest of such a paste is taken in after that.
  static let restWindow = 60_000
  /// How soon Ctrl-C may follow what came of a paste with marks.
  static let interruptDelay = 100
  /// How many bytes of a paste are kept.
  static let pasteLimit = 64 << 10

  /// What the bytes are now.
  private enum Mode {
    /// Awaits keys.
    case keys
    /// Awaits the end mark of a paste.
    case marked
    /// Awaits silence, which ends a paste without marks.
    case burst
  }

  /// A paste that was told and may go on.
  private struct OpenPaste {
    var hasMarks: Bool
    /// When its last byte came.
    var last: Int
    /// A sequence that was not whole when it was told.
    var rest: EscapeSequence?

    var end: Int { last + (hasMarks ? restWindow : burstWindow) }
  }

  private let sink: PasteSink
  private var mode = Mode.keys
  /// The sequence that is coming in.
  private var sequence: EscapeSequence?
  /// The bytes of a UTF-8 character that is coming in.
  private var character: [UInt8] = []
  private var run = KeyRun()
  private var open: OpenPaste?
  private var pasteCount = 0
  private var isContinued = false
  private var isStallTold = false
  /// When the last byte came.
  private var last = 0
  /// The time of the call.
  private var now = 0
  private var inputs: [Input] = []

  /// A decoder that awaits a key.
  public init(sink: PasteSink = PasteSink()) { self.sink = sink }

  /// When `elapse` is to be called next, if nothing comes before; nil when nothing is awaited.
  public var deadline: Int? {
    switch mode {
    case .burst: return last + Self.burstDelay
    case .marked: return last + (isStallTold ? Self.pasteIdleLimit : Self.stallDelay)
    case .keys:
      let isPartial = sequence != nil || !character.isEmpty
      return [isPartial ? last + Self.escapeDelay : nil, run.deadline, open?.end]
        .compactMap(\.self).min()
    }
  }

  /// Takes one read's bytes in and tells what they are.
  ///
  /// - Parameter answers: whether a key does something on the screen that is shown.
  public mutating func decode(
    _ bytes: UnsafeRawBufferPointer, at time: Int, answers: (Key) -> Bool = { _ in false }
  ) -> [Input] {
    now = time
    lapse(lateness: Self.lateness)
    let silence = time - last
    last = time
    if let end = interruption(by: bytes, after: silence) {
      tellOpen(end, hasMarks: mode == .marked)
      deliver(.control("c"))
      return told()
    }
    if let open, goesOn(open, bytes, answers) { resume(open) }
    var index = 0
    var maySurvey = true
    while index < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
      if mode == .keys, maySurvey, sequence == nil, character.isEmpty, rest[0] != 0x1B {
        maySurvey = false
        if ReadSurvey(rest, answers: answers).looksPasted { begin(.burst) }
      } else if mode == .keys {
        index += takeKey(rest[0], answers) ? 1 : 0
      } else {
        index += takePasted(rest)
        maySurvey = true
      }
    }
    return told()
  }

  /// Lets time pass: an Esc that stayed alone, keys that are no paste, a paste that fell silent.
  public mutating func elapse(at time: Int) -> [Input] {
    now = time
    lapse(lateness: 0)
    return told()
  }

  private mutating func told() -> [Input] {
    defer { inputs = [] }
    return inputs
  }

  // An end mark that never comes must not take Ctrl-C away.
  private func interruption(
    by bytes: UnsafeRawBufferPointer, after silence: Int
  ) -> PasteEnd? {
    guard bytes.isInterrupt else { return nil }
    switch mode {
    case .keys: return nil
    case .burst: return .complete
    case .marked: return silence >= Self.interruptDelay ? .timedOut : nil
    }
  }

  private mutating func lapse(lateness: Int) {
    switch mode {
    case .keys: break
    case .burst: if now >= last + Self.burstDelay { tellOpen(.complete, hasMarks: false) }
    case .marked: lapseMarked()
    }
    guard mode == .keys else { return }
    if now >= last + Self.escapeDelay { finishPartial() }
    if let due = run.deadline, now >= due + lateness { giveRun() }
    if let open, now >= open.end { close() }
  }

  private mutating func lapseMarked() {
    if !isStallTold, now >= last + Self.stallDelay {
      isStallTold = true
      inputs.append(.pasteStalled)
    }
    if now >= last + Self.pasteIdleLimit { tellOpen(.timedOut, hasMarks: true) }
  }
}

// MARK: pastes

extension InputDecoder {
  private mutating func begin(_ mode: Mode) {
    let keys = mode == .burst ? run.empty() : []
    giveRun()
    close()
    self.mode = mode
    sequence = nil
    isContinued = false
    isStallTold = false
    sink.begin()
    keep(keys)
  }

  private func goesOn(
    _ open: OpenPaste, _ bytes: UnsafeRawBufferPointer, _ answers: (Key) -> Bool
  ) -> Bool {
    guard mode == .keys, sequence == nil, character.isEmpty else { return false }
    let isSoon = now - open.last <= Self.singleDelay
    if open.rest != nil { return (isSoon || open.hasMarks) && !bytes.isInterrupt }
    if bytes.count == 1, !open.hasMarks {
      // In raw mode Enter is a carriage return: a line feed was pasted.
      return bytes[0] == 0x0A || (isSoon && bytes[0] >= 0x20 && bytes[0] != 0x7F)
    }
    return ReadSurvey(bytes, answers: answers).goesOn
  }

  private mutating func resume(_ open: OpenPaste) {
    self.open = nil
    mode = open.hasMarks ? .marked : .burst
    sequence = open.rest
    isContinued = true
    isStallTold = false
    keep(run.empty())
  }

  /// Tells what came, and lets it go on.
  private mutating func tellOpen(_ end: PasteEnd, hasMarks: Bool) {
    tell(end)
    open = OpenPaste(hasMarks: hasMarks, last: last, rest: sequence)
    sequence = nil
  }

  private mutating func tell(_ end: PasteEnd) {
    mode = .keys
    let end = pasteCount > Self.pasteLimit ? .tooLong : end
    inputs.append(isContinued ? .pasteContinued(end) : .paste(end))
    sink.tell()
  }

  private mutating func close() {
    open = nil
    pasteCount = 0
    sink.drop()
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    let room = max(0, Self.pasteLimit - pasteCount)
    pasteCount += bytes.count
    if room > 0, !bytes.isEmpty {
      sink.append(UnsafeRawBufferPointer(rebasing: bytes.prefix(room)))
    }
  }

  private mutating func keep(_ bytes: [UInt8]) { bytes.withUnsafeBytes { keep($0) } }

  private mutating func keep(_ keys: [Key]) {
    for key in keys { keep(Array((key.pastedText ?? "").utf8)) }
  }

  /// Takes bytes of a paste, up to its end at most, and returns how many.
  private mutating func takePasted(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard sequence != nil else {
      let text = bytes.prefix { $0 != 0x1B }
      keep(UnsafeRawBufferPointer(rebasing: text))
      if text.count < bytes.count { sequence = EscapeSequence(mayBeAnswer: false) }
      return min(text.count + 1, bytes.count)
    }
    return takePastedSequence(bytes[0]) ? 1 : 0
  }

  /// - Returns: whether the byte was taken; else it stands for itself.
  private mutating func takePastedSequence(_ byte: UInt8) -> Bool {
    guard var sequence else { return false }
    let meaning = sequence.take(byte)
    self.sequence = meaning == .unfinished ? sequence : nil
    switch meaning {
    case .unfinished, .nothing: break
    case .key(.unknown): if !sequence.isOfKey { keep(sequence.bytes) }
    case .key(let key): keep([key])
    case .pasteEnds: endMarked()
    // A mark in a paste with marks is text of it; behind text without marks it begins another.
    case .pasteBegins where mode == .burst:
      tell(.complete)
      begin(.marked)
    case .pasteBegins: keep(sequence.bytes)
    case .broken:
      keep(sequence.bytes)
      return false
    }
    return true
  }

  // Behind text without marks an end mark is what is left of a paste whose beginning is over.
  private mutating func endMarked() {
    tell(.complete)
    close()
  }
}

// MARK: keys

extension InputDecoder {
  /// - Returns: whether the byte was taken; else it stands for itself.
  private mutating func takeKey(_ byte: UInt8, _ answers: (Key) -> Bool) -> Bool {
    if sequence != nil { return takeSequence(byte, answers) }
    if !character.isEmpty || byte >= 0x80 { return takeCharacter(byte, answers) }
    if byte == 0x1B {
      sequence = EscapeSequence(mayBeAnswer: true)
    } else {
      type(.byte(byte), answers)
    }
    return true
  }

  private mutating func takeSequence(_ byte: UInt8, _ answers: (Key) -> Bool) -> Bool {
    guard var sequence else { return false }
    let meaning = sequence.take(byte)
    self.sequence = meaning == .unfinished ? sequence : nil
    switch meaning {
    case .unfinished, .nothing: break
    case .key(let key): type(key, answers)
    case .pasteBegins: begin(.marked)
    case .pasteEnds: endOpen()
    case .broken:
      if sequence.endsInEscape {
        self.sequence = EscapeSequence(mayBeAnswer: true)
      } else if let key = sequence.keyWhenOver {
        type(key, answers)
      }
      return false
    }
    return true
  }

  // The end mark alone was all that a paste still lacked.
  private mutating func endOpen() {
    guard let open, open.hasMarks else { return }
    resume(open)
    sequence = nil
    endMarked()
  }

  private mutating func takeCharacter(_ byte: UInt8, _ answers: (Key) -> Bool) -> Bool {
    if !character.isEmpty, byte & 0xC0 != 0x80 {
      character = []
      type(.character("\u{FFFD}"), answers)
      return false
    }
    character.append(byte)
    let needed =
      character[0] >= 0xF0 ? 4 : character[0] >= 0xE0 ? 3 : character[0] >= 0xC0 ? 2 : 1
    guard character.count >= needed else { return true }
    let text = String(decoding: character, as: UTF8.self)
    character = []
    type(.character(text.first ?? "\u{FFFD}"), answers)
    return true
  }

  // A line break in the midst of characters that come fast is one of a paste, or else comes in turn.
  private mutating func type(_ key: Key, _ answers: (Key) -> Bool) {
    guard key.isPrintable || (!run.isEmpty && (key == .enter || key == .tab)) else {
      giveRun()
      return deliver(key)
    }
    let length = open == nil ? KeyRun.pasteLength : KeyRun.continuationLength
    switch run.take(key, at: now, pasteLength: length, answers: answers) {
    case .undecided: break
    case .keys: giveRun()
    case .paste: if let open { resume(open) } else { begin(.burst) }
    }
  }

  private mutating func giveRun() { run.empty().forEach { deliver($0) } }

  /// Gives what is left of a sequence or a character where nothing more comes.
  private mutating func finishPartial() {
    let key = sequence.map(\.keyWhenOver) ?? (character.isEmpty ? nil : .character("\u{FFFD}"))
    sequence = nil
    character = []
    guard let key else { return }
    giveRun()
    deliver(key)
  }

  private mutating func deliver(_ key: Key) {
    if key == .enter, let open, !open.hasMarks, now - open.last <= Self.enterDelay {
      return keep([key])
    }
    if open != nil, key.mayChangeValue { close() }
    inputs.append(.key(key))
  }
}

extension Key {
  /// Whether a person who presses it has gone on from what was pasted, rather than looked round.
  fileprivate var mayChangeValue: Bool {
    switch self {
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete: true
    case .control(let letter): letter != "c" && letter != "l"
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .function, .unknown: false
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it is Ctrl-C and nothing else, in any of its forms.
  fileprivate var isInterrupt: Bool {
    elementsEqual([0x03]) || elementsEqual("\u{1B}[99;5u".utf8)
      || elementsEqual("\u{1B}[27;5;99~".utf8)
  }
}
