import Screen

/// Printable keys that follow each other so fast that they may be a paste: they wait here until that
/// is clear.
///
/// Password managers, remote consoles and tools type 1 to 40 ms apart, one byte a read. A person's
/// single key is held for 45 ms; fingers that roll over a few keys are slower over eight of them, and
/// a key that is held down is always the same.
struct KeyRun {
  /// What a run turns out to be.
  enum Verdict: Hashable {
    case undecided, keys, paste
  }

  /// How long a lone key waits for another.
  private static let patience = 45
  /// How long a run waits that looks like no person's: a tool may be late once.
  private static let longPatience = 120
  /// How many keys are a paste.
  static let pasteLength = 8
  /// How many keys go on with a paste that is still open.
  static let continuationLength = 3
  /// A key that is held down comes no faster than this.
  private static let repeatInterval = 15
  /// A key that is held down comes no slower than this.
  private static let repeatLimit = 120
  /// How many keys wait at most.
  private static let limit = 64

  private(set) var keys: [Key] = []
  private var printable = 0
  private var differ = false
  private var allAnswer = true
  private var last = 0
  /// The key that is held down, and is given at once each time it comes.
  private var held: Key?

  var isEmpty: Bool { keys.isEmpty }

  /// When the run is over, if nothing comes before; nil where there is none.
  var deadline: Int? {
    guard !keys.isEmpty else { return nil }
    let isLikelyPaste = printable >= Self.continuationLength && differ && !allAnswer
    return last + (isLikelyPaste ? Self.longPatience : Self.patience)
  }

  /// Takes a key in that has a place in a run.
  ///
  /// - Parameters:
  ///   - length: how many keys are a paste now.
  ///   - answers: whether a key does something on the screen that is shown.
  mutating func take(
    _ key: Key, at time: Int, pasteLength length: Int, answers: (Key) -> Bool
  ) -> Verdict {
    let interval = time - last
    let isHeld = key == held && keys.isEmpty && interval <= Self.repeatLimit
    last = time
    if !isHeld { held = nil }
    if let first = keys.first, first != key { differ = true }
    keys.append(key)
    if key.isPrintable {
      printable += 1
      allAnswer = allAnswer && answers(key)
    }
    if isHeld { return .keys }
    if !differ, keys.count >= 3, interval >= Self.repeatInterval {
      held = key
      return .keys
    }
    if printable >= length, differ, !allAnswer { return .paste }
    return printable >= Self.pasteLength && differ || keys.count >= Self.limit ? .keys : .undecided
  }

  /// Gives the keys, and begins anew.
  mutating func empty() -> [Key] {
    defer {
      keys = []
      printable = 0
      differ = false
      allAnswer = true
    }
    return keys
  }
}

extension Key {
  /// Whether it is a character, which may be one of a paste.
  var isPrintable: Bool {
    if case .character = self { return true }
    return false
  }
}
