import Screen

/// What one read's bytes are made of, up to the next mark of a paste that begins.
struct ReadSurvey {
  /// How many bytes are printable; bytes of key sequences do not count.
  private var printable = 0
  private var lineBreaks = 0
  private var first: UInt8?
  private var differ = false
  private var allAnswer = true
  private var endsPaste = false

  /// - Parameter answers: whether a key does something on the screen that is shown.
  init(_ bytes: UnsafeRawBufferPointer, answers: (Key) -> Bool) {
    var sequence: EscapeSequence?
    for byte in bytes {
      switch sequence?.take(byte) {
      case .unfinished?: continue
      case .key?, .nothing?: sequence = nil
      case .pasteBegins?: return
      case .pasteEnds?:
        endsPaste = true
        sequence = nil
      case .broken?:
        sequence = nil
        count(byte, &sequence, answers)
      case nil: count(byte, &sequence, answers)
      }
    }
  }

  private mutating func count(
    _ byte: UInt8, _ sequence: inout EscapeSequence?, _ answers: (Key) -> Bool
  ) {
    switch byte {
    case 0x1B: sequence = EscapeSequence(mayBeAnswer: true)
    case 0x09, 0x0A, 0x0D: lineBreaks += 1
    case 0x00..<0x20, 0x7F: break
    default:
      printable += 1
      if let first, first != byte { differ = true }
      first = first ?? byte
      if allAnswer { allAnswer = byte < 0x80 && answers(.byte(byte)) }
    }
  }

  /// Whether the bytes are a paste without marks: 8 or more printable ones that are not one key
  /// repeated, nor all keys that do something here; or the rest of one whose beginning is over.
  var looksPasted: Bool {
    (printable >= KeyRun.pasteLength && differ && !allAnswer) || (endsPaste && printable > 0)
  }

  /// Whether the bytes go on with a paste that is open: no person types two keys in one read, but
  /// a key that is held down may come so.
  var goesOn: Bool {
    if endsPaste { return true }
    let isKeyHeld = lineBreaks == 0 && !differ && allAnswer
    return printable + lineBreaks >= 2 && !isKeyHeld
  }
}
